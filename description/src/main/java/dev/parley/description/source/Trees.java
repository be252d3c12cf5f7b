package dev.parley.description.source;

import dev.parley.description.problem.Place;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the tree that spots say. What aliases mention is the same node again; what a mapping merges stands in it. */
final class Trees {

    static final int MOST_NODES = 5_000_000;
    private static final int MOST_MERGED = 1_000_000;

    private final Limits limits;
    private final IdentityHashMap<Spot, Made> made = new IdentityHashMap<>();
    private final Set<Spot> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int merged;

    /** A node with the number of its nodes, aliases written out, and its depth. */
    private record Made(JsonNode node, long size, int depth) {}

    private Trees(Limits limits) {
        this.limits = limits;
    }

    static JsonNode tree(Spot root, Limits limits) {
        return new Trees(limits).make(root).node();
    }

    private Made make(Spot spot) {
        if (spot instanceof Spot.Scalar scalar) return new Made(scalar.value(), 1, 0);
        var known = made.get(spot);
        if (known != null) return known;
        if (!open.add(spot)) throw Fault.circular();
        var result = switch (spot) {
            case Spot.Scalar scalar -> new Made(scalar.value(), 1, 0);
            case Spot.Alias alias -> make(alias.target());
            case Spot.Mapping mapping -> mapping(mapping);
            case Spot.Items items -> items(items);
        };
        open.remove(spot);
        if (result.size() > mostNodes()) throw bomb("The text says too much by its aliases", "--max-aliases");
        if (result.depth() > limits.depth()) throw bomb("The text is nested too deep by its aliases", "--max-depth");
        made.put(spot, result);
        return result;
    }

    private Made mapping(Spot.Mapping mapping) {
        var node = JsonNodeFactory.instance.objectNode();
        long size = 1;
        int depth = 0;
        for (var member : mapping.members()) {
            var value = make(member.value());
            if (member.merges()) merge(mapping, node, value.node());
            else node.set(member.key(), value.node());
            size += value.size();
            depth = Math.max(depth, value.depth());
        }
        return new Made(node, size, depth + 1);
    }

    /** Puts in what a mapping or several say, of which the earlier ones go before the later and the mapping's own keys before all. */
    private void merge(Spot.Mapping mapping, ObjectNode node, JsonNode value) {
        for (var part : value.isArray() ? value : List.of(value)) {
            for (var entry : part.properties()) {
                if (++merged > MOST_MERGED) throw bomb("The text says too much by what it merges", "--max-aliases");
                if (mapping.index(entry.getKey()) < 0 && !node.has(entry.getKey())) {
                    node.set(entry.getKey(), entry.getValue());
                }
            }
        }
    }

    private Made items(Spot.Items items) {
        var node = JsonNodeFactory.instance.arrayNode();
        long size = 1;
        int depth = 0;
        for (var item : items.items()) {
            var value = make(item);
            node.add(value.node());
            size += value.size();
            depth = Math.max(depth, value.depth());
        }
        return new Made(node, size, depth + 1);
    }

    /** Who lets more aliases stand lets them say more. */
    private long mostNodes() {
        return Math.max(MOST_NODES, (long) MOST_NODES / Limits.USUAL.aliases() * limits.aliases());
    }

    private static RuntimeException bomb(String message, String setting) {
        return Fault.limit("yaml-aliases", message, Place.none(), setting);
    }

    /** Names of the keys that two mappings have, those of the first one first. */
    static Set<String> keys(JsonNode one, JsonNode other) {
        var keys = new LinkedHashSet<>(one.propertyNames());
        keys.addAll(other.propertyNames());
        return keys;
    }

    /** Whether two trees say the same, whatever the order of their keys. */
    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) return Numbers.same(one, other);
        if (one.isObject() && other.isObject()) {
            return new HashSet<>(one.propertyNames()).equals(new HashSet<>(other.propertyNames()))
                    && one.propertyStream().allMatch(entry -> same(entry.getValue(), other.get(entry.getKey())));
        }
        if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) return false;
            for (int i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) return false;
            }
            return true;
        }
        return one.equals(other);
    }

    /** Whether two trees say the same, in the same order of keys. */
    static boolean sameInOrder(JsonNode one, JsonNode other) {
        return same(one, other) && ordered(one, other);
    }

    private static boolean ordered(JsonNode one, JsonNode other) {
        if (one.isObject()) {
            var keys = one.propertyNames().iterator();
            for (var key : other.propertyNames()) {
                if (!keys.next().equals(key) || !ordered(one.get(key), other.get(key))) return false;
            }
        }
        if (one.isArray()) {
            for (int i = 0; i < one.size(); i++) {
                if (!ordered(one.get(i), other.get(i))) return false;
            }
        }
        return true;
    }
}
