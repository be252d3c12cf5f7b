package dev.parley.description.jsonpath;

import org.jspecify.annotations.Nullable;

/** What a segment takes from a node (RFC 9535 §2.3). */
sealed interface Selector {

    /** The member of a name. */
    record Name(String name) implements Selector {}

    /** All members or elements. */
    record Wildcard() implements Selector {}

    /** The element at a place, from the end when negative. */
    record Index(long index) implements Selector {}

    /** Elements from a place to another, every so many. */
    record Slice(@Nullable Long start, @Nullable Long end, long step) implements Selector {}

    /** The members or elements for which a condition holds. */
    record Filter(Condition condition) implements Selector {}
}
