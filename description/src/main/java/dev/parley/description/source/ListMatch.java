package dev.parley.description.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which items of a list became which of another: equal ones, then those of the same id or name, then what is left of the same kind. */
final class ListMatch {

    private final int[] olds;
    private final boolean[] kept;

    private ListMatch(int before, int after) {
        this.olds = new int[after];
        Arrays.fill(olds, -1);
        this.kept = new boolean[before];
    }

    static ListMatch of(JsonNode before, JsonNode after) {
        var match = new ListMatch(before.size(), after.size());
        match.pair(before, after, JsonNode::toString);
        match.pair(before, after, ListMatch::identity);
        match.pair(before, after, ListMatch::kind);
        return match;
    }

    private void pair(JsonNode before, JsonNode after, Function<JsonNode, @Nullable String> feature) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            var value = kept[i] ? null : feature.apply(before.get(i));
            if (value != null)
                free.computeIfAbsent(value, _ -> new ArrayDeque<>()).add(i);
        }
        for (int j = 0; j < after.size(); j++) {
            var value = olds[j] >= 0 ? null : feature.apply(after.get(j));
            var candidates = value == null ? null : free.get(value);
            if (candidates == null || candidates.isEmpty()) continue;
            olds[j] = candidates.remove();
            kept[olds[j]] = true;
        }
    }

    private static @Nullable String identity(JsonNode item) {
        for (var key : new String[] {"id", "name", "$ref"}) {
            var value = item.get(key);
            if (value != null && value.isString()) return key + " " + value.stringValue();
        }
        return null;
    }

    private static String kind(JsonNode item) {
        return item.isObject() ? "mapping" : item.isArray() ? "list" : "scalar";
    }

    boolean keeps(int old) {
        return kept[old];
    }

    /** The old index of an item, or -1 for a new one. */
    int old(int index) {
        return olds[index];
    }

    /** Old indexes of the items that need not move: a longest run that keeps its order. */
    Set<Integer> resting() {
        var tails = new ArrayList<Integer>();
        var previous = new int[olds.length];
        for (int j = 0; j < olds.length; j++) {
            if (olds[j] < 0) continue;
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (olds[tails.get(middle)] < olds[j]) low = middle + 1;
                else high = middle;
            }
            previous[j] = low == 0 ? -1 : tails.get(low - 1);
            if (low == tails.size()) tails.add(j);
            else tails.set(low, j);
        }
        var resting = new HashSet<Integer>();
        for (int j = tails.isEmpty() ? -1 : tails.getLast(); j >= 0; j = previous[j]) resting.add(olds[j]);
        return resting;
    }
}
