package dev.parley.engine.run;

/**
 * Rows of data for the iterations of a run.
 *
 * @param name of the file, or what else it is called
 * @param text CSV or JSON; empty where only the name is known
 */
public record RunData(String name, String text) {}
