package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import org.jspecify.annotations.Nullable;

/**
 * Two shapes that are compared.
 *
 * @param textual whether the values are written as plain text, as those of parameters are
 */
record Pair(Shape old, Shape now, Flow flow, boolean textual, SchemaSink sink) {

    void found(Finding finding) {
        sink.found(finding);
    }

    void inner(Schemas before, Schemas after) {
        if (!before.isEmpty() || !after.isEmpty()) sink.inner(before, after, false);
    }

    /** Where a word stands in the older one, or the whole. */
    Located old(String word) {
        return old.first(word).orElseGet(old::at);
    }

    Located now(String word) {
        return now.first(word).orElseGet(now::at);
    }

    static @Nullable Located place(@Nullable Bound bound) {
        return bound == null ? null : bound.place();
    }
}
