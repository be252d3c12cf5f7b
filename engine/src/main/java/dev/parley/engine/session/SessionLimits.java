package dev.parley.engine.session;

import java.time.Duration;

/**
 * Bounds of sessions that a person sets.
 *
 * @param unwatched time after which a connection that nobody watches is closed
 * @param timeline bytes that one timeline may take
 */
public record SessionLimits(Duration unwatched, long timeline) {}
