package dev.parley.description.jsonpath;

import java.util.List;

/**
 * A query: where it begins and its segments (RFC 9535 §2.1).
 *
 * @param absolute from {@code $}, or from {@code @}
 */
record PathQuery(boolean absolute, List<Segment> segments) {

    PathQuery {
        segments = List.copyOf(segments);
    }

    /** Whether it gives at most one node (§2.3.5.1). */
    boolean isSingular() {
        return segments.stream().allMatch(Segment::isSingular);
    }
}
