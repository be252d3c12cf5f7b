package dev.parley.description.merge;

import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Brings two edits of one tree together, field by field: what one side alone changed is changed. Items of lists are the same by what
 * names them (parameters by place and name, others by their name, id or reference, texts by themselves). Used once.
 */
public final class TreeMerge {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Meeting meeting;
    private final List<Pointer> met = new ArrayList<>();

    private TreeMerge(Meeting meeting) {
        this.meeting = meeting;
    }

    /**
     * What both made of a tree.
     *
     * @param met where both changed the same, each in its own way
     */
    public record Merged(JsonNode tree, List<Pointer> met) {}

    /** The tree that mine and theirs, both made from the base, are together. */
    public static Merged of(JsonNode base, JsonNode mine, JsonNode theirs, Meeting meeting) {
        var merge = new TreeMerge(meeting);
        var tree = merge.merged(Pointer.ROOT, base, mine, theirs);
        return new Merged(tree == null ? NODES.nullNode() : tree, List.copyOf(merge.met));
    }

    private @Nullable JsonNode merged(
            Pointer at, @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs) {
        if (same(mine, base) || same(mine, theirs)) return theirs;
        if (same(theirs, base)) return mine;
        if (mine != null && theirs != null) {
            if (mine.isObject() && theirs.isObject()) return members(at, base, mine, theirs);
            if (mine.isArray() && theirs.isArray()) {
                var lists = new ListMerge(base != null && base.isArray() ? base : NODES.arrayNode(), mine, theirs);
                if (lists.fits()) return items(at, lists);
            }
        }
        met.add(at);
        return meeting == Meeting.MINE ? mine : theirs;
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null) return other == null;
        return other != null && Operations.same(one, other);
    }

    private JsonNode members(Pointer at, @Nullable JsonNode base, JsonNode mine, JsonNode theirs) {
        var result = NODES.objectNode();
        for (var key : order(List.copyOf(theirs.propertyNames()), List.copyOf(mine.propertyNames()))) {
            var value = merged(at.child(key), base == null ? null : base.get(key), mine.get(key), theirs.get(key));
            if (value != null) result.set(key, value);
        }
        return result;
    }

    private JsonNode items(Pointer at, ListMerge lists) {
        var result = NODES.arrayNode();
        for (var name : order(lists.order(), lists.others())) {
            var value = merged(at.child(name), lists.base(name), lists.mine(name), lists.theirs(name));
            if (value != null) result.add(value);
        }
        return result;
    }

    /** The first in their order, and each other behind the one that it stands behind. */
    private static Set<String> order(List<String> first, List<String> others) {
        Map<String, List<String>> behind = new LinkedHashMap<>();
        var known = new LinkedHashSet<>(first);
        var last = "";
        for (var each : others) {
            if (known.contains(each)) last = each;
            else behind.computeIfAbsent(last, _ -> new ArrayList<>()).add(each);
        }
        var order = new LinkedHashSet<String>(first.contains("") ? List.of() : behind.getOrDefault("", List.of()));
        for (var each : first) {
            order.add(each);
            order.addAll(behind.getOrDefault(each, List.of()));
        }
        return order;
    }
}
