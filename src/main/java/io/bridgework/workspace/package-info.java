/**
 * The folder of one migration: an append-only encrypted journal, which is the truth, and an encrypted H2 database, which
 * is the view. The only package with SQL. It knows the model and nothing else.
 */
package io.bridgework.workspace;
