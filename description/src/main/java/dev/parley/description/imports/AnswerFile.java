package dev.parley.description.imports;

/**
 * Where a run writes the body of an answer: the line {@code >> path} of an HTTP file. What is imported has no such place.
 *
 * @param path as it stands in the file, with its variables
 * @param replacing whether a file that is there is replaced ({@code >>!}); else the answer gets a name beside it
 * @param line of the file that says so, from 1
 */
public record AnswerFile(String path, boolean replacing, int line) {}
