package dev.parley.engine.timeline;

import java.util.List;

/**
 * What a search found, in order.
 *
 * @param more whether the search ended at its limit, with entries left unread
 */
public record Matches(List<Match> matches, boolean more) {

    /** How many matches one search gives at most. */
    public static final int LIMIT = 10_000;

    public Matches {
        matches = List.copyOf(matches);
    }

    /** An entry that was found, and its position among the rows that pass the filter, from 0. */
    public record Match(long sequence, long position) {}
}
