package dev.parley.description.jsonpath;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What each kind of selector takes from a node (RFC 9535 §2.3). */
final class Selecting {

    private final BiPredicate<Condition, JsonNode> test;

    Selecting(BiPredicate<Condition, JsonNode> test) {
        this.test = test;
    }

    /** Hands on what a selector takes; false when no more is wanted. */
    boolean select(JsonNode node, Selector selector, Predicate<JsonNode> next) {
        return switch (selector) {
            case Selector.Name(String name) -> !node.isObject() || each(node.get(name), next);
            case Selector.Index(long index) -> !node.isArray() || each(element(node, index), next);
            case Selector.Wildcard() -> children(node, next);
            case Selector.Slice(Long start, Long end, long step) ->
                !node.isArray() || step == 0 || slice(node, start, end, step, next);
            case Selector.Filter(Condition condition) ->
                children(node, child -> !test.test(condition, child) || next.test(child));
        };
    }

    private static boolean each(@Nullable JsonNode found, Predicate<JsonNode> next) {
        return found == null || next.test(found);
    }

    private static boolean children(JsonNode node, Predicate<JsonNode> next) {
        for (JsonNode child : node) {
            if (!next.test(child)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable JsonNode element(JsonNode array, long index) {
        long place = index < 0 ? array.size() + index : index;
        return place < 0 || place >= array.size() ? null : array.get((int) place);
    }

    /** RFC 9535 §2.3.4.2.2. */
    private static boolean slice(
            JsonNode array, @Nullable Long start, @Nullable Long end, long step, Predicate<JsonNode> next) {
        int size = array.size();
        long from = normal(start == null ? (step > 0 ? 0 : size - 1L) : start, size, start == null);
        long to = normal(end == null ? (step > 0 ? size : -1L) : end, size, end == null);
        if (step > 0) {
            long upper = Math.clamp(to, 0, size);
            for (long at = Math.clamp(from, 0, size); at < upper; at += step) {
                if (!next.test(array.get((int) at))) {
                    return false;
                }
            }
            return true;
        }
        long lower = Math.clamp(to, -1, size - 1L);
        for (long at = Math.clamp(from, -1, size - 1L); at > lower; at += step) {
            if (!next.test(array.get((int) at))) {
                return false;
            }
        }
        return true;
    }

    private static long normal(long place, int size, boolean usual) {
        return usual || place >= 0 ? place : size + place;
    }
}
