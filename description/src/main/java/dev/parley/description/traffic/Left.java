package dev.parley.description.traffic;

/**
 * Something that was seen and is not described.
 *
 * @param from where it was seen
 * @param why in a sentence without its full stop
 */
public record Left(String from, String why) {}
