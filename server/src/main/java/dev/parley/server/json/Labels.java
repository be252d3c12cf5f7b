package dev.parley.server.json;

import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Kind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The contract's names of directions and kinds, which were checked by it. */
public final class Labels {

    private Labels() {}

    /** The directions of the names. */
    public static Set<Direction> directions(Collection<String> labels) {
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        labels.forEach(each -> directions.add(Direction.valueOf(each.toUpperCase(Locale.ROOT))));
        return directions;
    }

    /** The kinds of the names. */
    public static Set<Kind> kinds(Collection<String> labels) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        labels.forEach(each -> kinds.add(Kind.valueOf(each.toUpperCase(Locale.ROOT))));
        return kinds;
    }
}
