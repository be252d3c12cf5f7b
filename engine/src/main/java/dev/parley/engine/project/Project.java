package dev.parley.engine.project;

import java.time.Instant;

/**
 * A folder of standard documents under one name.
 *
 * @param id opaque; outlives renames
 * @param sequence number of the newest change
 */
public record Project(String id, String name, long sequence, Instant createdAt) {}
