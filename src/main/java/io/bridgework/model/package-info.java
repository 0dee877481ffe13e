/**
 * Values that every part of Bridgework speaks of: record kinds and keys, staged rows, the mapping, drafts, fates and
 * counts, findings, troubles. Plain data, no input or output; it must not know any other package of the project.
 */
package io.bridgework.model;
