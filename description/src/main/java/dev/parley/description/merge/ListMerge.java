package dev.parley.description.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A list before and after two edits, its items by what names them. */
final class ListMerge {

    private final @Nullable Map<String, JsonNode> base;
    private final @Nullable Map<String, JsonNode> mine;
    private final @Nullable Map<String, JsonNode> theirs;

    ListMerge(JsonNode base, JsonNode mine, JsonNode theirs) {
        this.base = named(base);
        this.mine = named(mine);
        this.theirs = named(theirs);
    }

    /** Whether each item has a name of its own on all sides, and one side at most put them into another order. */
    boolean fits() {
        return base != null && mine != null && theirs != null && (isAsBefore(mine) || isAsBefore(theirs));
    }

    /** The names in the order in which they stand in the end, without those that {@link #others} adds. */
    List<String> order() {
        return List.copyOf((isAsBefore(there(mine)) ? there(theirs) : there(mine)).keySet());
    }

    /** The names on the other side, in its order. */
    List<String> others() {
        return List.copyOf((isAsBefore(there(mine)) ? there(mine) : there(theirs)).keySet());
    }

    @Nullable
    JsonNode base(String name) {
        return there(base).get(name);
    }

    @Nullable
    JsonNode mine(String name) {
        return there(mine).get(name);
    }

    @Nullable
    JsonNode theirs(String name) {
        return there(theirs).get(name);
    }

    private static Map<String, JsonNode> there(@Nullable Map<String, JsonNode> side) {
        if (side == null) throw new IllegalStateException("The lists do not fit");
        return side;
    }

    private boolean isAsBefore(Map<String, JsonNode> side) {
        var before = there(base);
        var kept = side.keySet().stream().filter(before::containsKey).toList();
        return before.keySet().stream().filter(side::containsKey).toList().equals(kept);
    }

    /** None where two items have the same name, or one has none. */
    private static @Nullable Map<String, JsonNode> named(JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (var item : list) {
            var name = name(item);
            if (name == null || items.put(name, item) != null) return null;
        }
        return items;
    }

    private static @Nullable String name(JsonNode item) {
        if (item.isValueNode()) return item.toString();
        if (item.path("name").isString()) {
            return item.path("in").asString("") + " " + item.path("name").stringValue();
        }
        for (var key : new String[] {"id", "$ref", "url"}) {
            if (item.path(key).isString()) return key + " " + item.path(key).stringValue();
        }
        return item.isObject() && item.size() == 1
                ? "of " + item.propertyNames().iterator().next()
                : null;
    }
}
