package dev.parley.engine.run;

/**
 * A saved request that a script of another one has sent, by {@code pm.execution.runRequest}.
 *
 * @param session that its exchange can be looked at as
 */
public record BesideRequest(String name, String session) {}
