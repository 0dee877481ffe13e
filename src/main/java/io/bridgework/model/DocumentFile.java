package io.bridgework.model;

/**
 * A document of the export (not a table): something that may be attached.
 *
 * @param path inside the export, with {@code /}
 * @param sizeBytes its size
 * @param sha256 hex
 */
public record DocumentFile(String path, long sizeBytes, String sha256) {}
