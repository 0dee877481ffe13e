package io.bridgework.model;

/** A file of the export that Bridgework does not use, and why; listed, never skipped in silence. */
public record UnusedFile(String path, String reason) {}
