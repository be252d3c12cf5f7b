package dev.parley.description.reference;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Finds what came from a file of its own and goes by another name now: it is removed, and the same comes beside it. */
final class Renamed {

    private Renamed() {}

    /** Where such things are now, each with where it was. */
    static Map<Pointer, Pointer> of(Bundled bundled, List<Operation> operations) {
        var renamed = new HashMap<Pointer, Pointer>();
        for (var operation : operations) {
            if (!(operation instanceof Operation.Remove(Pointer from))
                    || !bundled.origins().containsKey(from)) continue;
            for (var other : operations) {
                if (!(other instanceof Operation.Insert(Pointer to, JsonNode value, var _))) continue;
                boolean beside = from.parent().equals(to.parent()) && !renamed.containsKey(to);
                if (beside && isSame(bundled.tree().at(from.toString()), from, value, to)) {
                    renamed.put(to, from);
                    break;
                }
            }
        }
        return renamed;
    }

    private static boolean isSame(JsonNode there, Pointer from, JsonNode now, Pointer to) {
        return Operations.same(called(there, "#" + from, "#" + to), now);
    }

    /** A value that leads to itself by another name. */
    private static JsonNode called(JsonNode value, String from, String to) {
        if (value.isString()) {
            var text = value.stringValue();
            boolean own = text.equals(from) || text.startsWith(from + "/");
            return own ? StringNode.valueOf(to + text.substring(from.length())) : value;
        }
        if (value instanceof ArrayNode list) {
            var made = Nodes.FACTORY.arrayNode();
            list.forEach(item -> made.add(called(item, from, to)));
            return made;
        }
        if (!(value instanceof ObjectNode mapping)) return value;
        var made = Nodes.FACTORY.objectNode();
        mapping.properties().forEach(entry -> made.set(entry.getKey(), called(entry.getValue(), from, to)));
        return made;
    }
}
