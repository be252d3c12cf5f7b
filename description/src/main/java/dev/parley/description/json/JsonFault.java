package dev.parley.description.json;

/**
 * What keeps a text from being JSON.
 *
 * @param offset in characters, from 0
 * @param line from 1
 * @param column in characters, from 1
 * @param message in words, without a full stop
 */
public record JsonFault(int offset, int line, int column, String message) {}
