package dev.parley.engine.run;

/**
 * A script of a request or of a folder around it.
 *
 * @param name what it is called where its lines are named
 */
public record RunScript(String name, String source) {}
