/**
 * Catalogue of targets, proposer, mapping files, and the transform from staged rows to drafts. Pure functions; knows the
 * model and nothing else.
 */
package io.bridgework.mapping;
