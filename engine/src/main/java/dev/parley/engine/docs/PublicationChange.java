package dev.parley.engine.docs;

import java.time.Instant;

/**
 * An entry of the history of how a project is published.
 *
 * @param number counts up by one within a project
 * @param summary what was done, such as {@code Added version 2.0}
 */
public record PublicationChange(long number, Instant at, String author, String summary) {}
