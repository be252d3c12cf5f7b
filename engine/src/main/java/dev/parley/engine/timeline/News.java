package dev.parley.engine.timeline;

import java.util.List;

/**
 * How a timeline stands for someone who watches it.
 *
 * @param latest counts, and the newest rows that pass the watcher's filter
 * @param changed rows before those that were pending when they were told and are complete now
 */
public record News(Rows latest, List<Row> changed) {

    public News {
        changed = List.copyOf(changed);
    }
}
