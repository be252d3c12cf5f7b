package dev.parley.description.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what a mapping merges by {@code <<} into it, as YAML 1.1 has it and readers of 1.2 do, too: a mapping or several, of which the earlier
 * ones go before the later and the mapping's own keys before all. Used once.
 */
final class Merging {

    static final String KEY = "<<";
    private static final int MOST = 1_000_000;

    private final IdentityHashMap<JsonNode, JsonNode> known = new IdentityHashMap<>();
    private int members;

    private Merging() {}

    /** The tree with them; the same one where nothing is merged, or far too much. */
    static JsonNode of(JsonNode tree) {
        var merging = new Merging();
        var merged = merging.merged(tree);
        return merging.members > MOST ? tree : merged;
    }

    private JsonNode merged(JsonNode node) {
        if (!node.isContainer() || members > MOST) return node;
        var before = known.get(node);
        if (before != null) return before;
        JsonNode after;
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> list.add(merged(each)));
            after = same(node, list) ? node : list;
        } else {
            var mapping = mapping(node);
            after = same(node, mapping) ? node : mapping;
        }
        known.put(node, after);
        return after;
    }

    private ObjectNode mapping(JsonNode node) {
        var mapping = JsonNodeFactory.instance.objectNode();
        for (var each : node.properties()) {
            var parts = each.getKey().equals(KEY) ? parts(each.getValue()) : List.<JsonNode>of();
            if (parts.isEmpty()) mapping.set(each.getKey(), merged(each.getValue()));
            for (var part : parts) {
                for (var member : part.properties()) {
                    members++;
                    if (!node.has(member.getKey()) && !mapping.has(member.getKey())) {
                        mapping.set(member.getKey(), member.getValue());
                    }
                }
            }
        }
        return mapping;
    }

    /** The mappings that are merged, with what they merge themselves; none where it is no merge. */
    private List<JsonNode> parts(JsonNode value) {
        var all = new ArrayList<JsonNode>();
        for (var each : value.isArray() ? value : List.of(value)) {
            if (!each.isObject()) return List.of();
            all.add(merged(each));
        }
        return all;
    }

    @SuppressWarnings("ReferenceEquality") // the same things, not equal ones
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.size() != other.size()) return false;
        if (one.isArray()) {
            for (int i = 0; i < one.size(); i++) if (one.get(i) != other.get(i)) return false;
            return true;
        }
        return one.properties().stream().allMatch(each -> other.get(each.getKey()) == each.getValue());
    }
}
