package dev.parley.engine.script;

/**
 * A script of a request or of a folder around it.
 *
 * @param name what it is called where its lines are named, such as {@code Before each request of Orders}
 * @param of name of the request or folder that it is of
 * @param source JavaScript
 */
public record NamedScript(String name, String of, String source) {}
