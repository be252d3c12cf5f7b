package dev.parley.engine.timeline;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which entries of a timeline are wanted. An empty set of directions or kinds lets all pass.
 *
 * @param after only entries with a greater sequence
 */
public record Filter(Set<Direction> directions, Set<Kind> kinds, long after) {

    /** Lets everything pass. */
    public static final Filter ALL = new Filter(Set.of(), Set.of(), 0);

    public Filter {
        directions = directions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(directions));
        kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
    }

    /** Whether entries of the direction and kind pass. */
    public boolean passes(Direction direction, Kind kind) {
        return (directions.isEmpty() || directions.contains(direction)) && (kinds.isEmpty() || kinds.contains(kind));
    }

    /** Whether the entry passes. */
    public boolean passes(Entry entry) {
        return entry.sequence() > after && passes(entry.direction(), entry.kind());
    }
}
