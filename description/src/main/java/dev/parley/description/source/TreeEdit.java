package dev.parley.description.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Carries out one operation on a tree: nodes on the way are copied, the others shared. */
final class TreeEdit {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TreeEdit() {}

    static JsonNode apply(JsonNode tree, Operation operation) {
        if (operation.at().isRoot()) {
            return switch (operation) {
                case Operation.Set set -> set.value();
                case Operation.Insert _, Operation.Remove _, Operation.Move _ ->
                    throw Fault.misfit(operation.at(), "The root can only be set");
            };
        }
        return inside(tree, operation, 0);
    }

    private static JsonNode inside(JsonNode node, Operation operation, int level) {
        var at = operation.at();
        if (level == at.tokens().size() - 1) return edited(node, operation);
        var token = at.tokens().get(level);
        if (node.isObject() && node.has(token)) {
            var copy = NODES.objectNode();
            node.propertyStream()
                    .forEach(entry -> copy.set(
                            entry.getKey(),
                            entry.getKey().equals(token)
                                    ? inside(entry.getValue(), operation, level + 1)
                                    : entry.getValue()));
            return copy;
        }
        if (node.isArray()) {
            int index = index(token, node.size(), at);
            var copy = NODES.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                copy.add(i == index ? inside(node.get(i), operation, level + 1) : node.get(i));
            }
            return copy;
        }
        throw Fault.misfit(at, "Nothing stands at " + at.parent());
    }

    private static JsonNode edited(JsonNode parent, Operation operation) {
        if (parent.isArray()) return items(parent, operation);
        if (parent.isObject()) return members(parent, operation);
        if (parent.isNull()) return members(NODES.objectNode(), operation);
        throw Fault.misfit(
                operation.at(),
                "Neither a mapping nor a list stands at " + operation.at().parent());
    }

    private static ArrayNode items(JsonNode parent, Operation operation) {
        var at = operation.at();
        var items = new ArrayList<JsonNode>();
        parent.forEach(items::add);
        switch (operation) {
            case Operation.Set set -> items.set(index(at.last(), items.size(), at), set.value());
            case Operation.Insert insert -> {
                if (at.last().equals(Pointer.END)) items.add(insert.value());
                else items.add(index(at.last(), items.size() + 1, at), insert.value());
            }
            case Operation.Remove _ -> items.remove(index(at.last(), items.size(), at));
            case Operation.Move move -> {
                var to = move.to();
                int target = index(to.last(), items.size(), to);
                items.add(target, items.remove(index(at.last(), items.size(), at)));
            }
        }
        return NODES.arrayNode().addAll(items);
    }

    /** The index that a token of a pointer means in a list of that size. */
    static int index(String token, int size, Pointer at) {
        if (token.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(token);
            if (index < size) return index;
        }
        throw Fault.misfit(at, "The list has no item " + token);
    }

    private static ObjectNode members(JsonNode parent, Operation operation) {
        var at = operation.at();
        var key = at.last();
        var members = new ArrayList<Map.Entry<String, JsonNode>>(parent.propertyStream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList());
        int place = place(members, key);
        switch (operation) {
            case Operation.Set set -> {
                if (place < 0) members.add(Map.entry(key, set.value()));
                else members.set(place, Map.entry(key, set.value()));
            }
            case Operation.Insert insert -> {
                if (place >= 0) throw Fault.misfit(at, "The key is there already");
                insert(members, Map.entry(key, insert.value()), insert.before());
            }
            case Operation.Remove _ -> members.remove(existing(place, at));
            case Operation.Move move -> move(members, move, existing(place, at));
        }
        var result = NODES.objectNode();
        members.forEach(member -> result.set(member.getKey(), member.getValue()));
        return result;
    }

    private static void move(List<Map.Entry<String, JsonNode>> members, Operation.Move move, int place) {
        var to = move.to().last();
        if (!to.equals(move.at().last()) && place(members, to) >= 0) {
            throw Fault.misfit(move.to(), "The key is there already");
        }
        var member = Map.entry(to, members.remove(place).getValue());
        if (move.before() == null || move.before().equals(move.at().last())) members.add(place, member);
        else insert(members, member, move.before());
    }

    private static void insert(
            List<Map.Entry<String, JsonNode>> members, Map.Entry<String, JsonNode> member, @Nullable String before) {
        int place = before == null ? -1 : place(members, before);
        members.add(place < 0 ? members.size() : place, member);
    }

    private static int place(List<Map.Entry<String, JsonNode>> members, String key) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).getKey().equals(key)) return i;
        }
        return -1;
    }

    private static int existing(int place, Pointer at) {
        if (place < 0) throw Fault.misfit(at, "The key is not there");
        return place;
    }
}
