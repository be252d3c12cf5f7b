package dev.parley.description.imports;

/**
 * Something of a file that does not come in.
 *
 * @param place where it stands, as a user finds it: names of folders and request, or a line
 * @param what its name in the other program
 * @param why a sentence without its full stop
 */
public record NotCarried(String place, String what, String why) {}
