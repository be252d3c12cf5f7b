package dev.parley.engine.project;

import java.time.Instant;
import java.util.List;

/**
 * An entry of a project's change feed.
 *
 * @param sequence counts up by one within a project
 * @param summary what was done, such as {@code Deleted Clock}
 * @param endpoints ids of the endpoints that it touched
 */
public record Change(long sequence, Instant at, String author, String summary, List<String> endpoints) {

    public Change {
        endpoints = List.copyOf(endpoints);
    }
}
