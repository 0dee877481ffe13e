package io.bridgework.model;

/** Where a source row stands: table name and the line on which it begins. */
public record RowRef(String file, long line) {}
