package dev.parley.description.jsonpath;

import java.util.List;

/**
 * A segment of a query (RFC 9535 §2.5).
 *
 * @param descendant written with {@code ..}
 */
record Segment(boolean descendant, List<Selector> selectors) {

    Segment {
        selectors = List.copyOf(selectors);
    }

    boolean isSingular() {
        return !descendant
                && selectors.size() == 1
                && (selectors.getFirst() instanceof Selector.Name || selectors.getFirst() instanceof Selector.Index);
    }
}
