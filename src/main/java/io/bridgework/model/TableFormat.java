package io.bridgework.model;

/**
 * How a table was written, as the reader found it.
 *
 * @param container csv, xlsx, json, jsonl
 * @param encoding of text: utf-8, utf-8-bom, utf-16le, utf-16be, windows-1252; empty when the container fixes it
 * @param delimiter of text: one character; empty when there is none
 * @param headerLine line (sheet row, index) on which the header stands; 0 when the container has none (JSON)
 */
public record TableFormat(String container, String encoding, String delimiter, long headerLine) {}
