package dev.parley.description.lint.path;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A step of a path, from a node to some of its children, or to some of all that stands in it. */
sealed interface Step {

    /** Whether it reaches whatever is below, and not only children. */
    boolean deep();

    /** Those with one of the keys or indexes. */
    record Names(Set<String> names, boolean deep) implements Step {}

    /** All of them. */
    record All(boolean deep) implements Step {}

    /** Items from an index to another, every so many; negative ones count from the end. */
    record Slice(@Nullable Integer start, @Nullable Integer end, int step, boolean deep) implements Step {

        boolean takes(int index, int size) {
            int from = start == null ? 0 : start < 0 ? Math.max(0, size + start) : start;
            int to = end == null ? size : end < 0 ? size + end : Math.min(end, size);
            return index >= from && index < to && (index - from) % step == 0;
        }
    }

    /** Those for which an expression is true. */
    record Filter(Expression condition, List<String> needed, boolean deep) implements Step {

        Filter(Expression condition, boolean deep) {
            this(condition, List.copyOf(Needed.by(condition)), deep);
        }

        boolean takes(Seen child) {
            var node = child.node();
            return (needed.isEmpty() || node.isArray() || hasOne(node)) && Values.isTrue(condition.value(child));
        }

        /** By a plain loop: each node of a description is asked by each filter. */
        private boolean hasOne(JsonNode node) {
            for (int at = 0; at < needed.size(); at++) {
                if (node.has(needed.get(at))) {
                    return true;
                }
            }
            return false;
        }
    }
}
