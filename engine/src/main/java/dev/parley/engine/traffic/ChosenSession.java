package dev.parley.engine.traffic;

/**
 * A session whose traffic is to be described.
 *
 * @param entries how many entries of its timeline count: what came later does not; all for {@link Long#MAX_VALUE}
 */
public record ChosenSession(String session, long entries) {}
