/** Reads exports: folders and .zip of tables and documents. Only reads, by construction. Knows the model and nothing else. */
package io.bridgework.source;
