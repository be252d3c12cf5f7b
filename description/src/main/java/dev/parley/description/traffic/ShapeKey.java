package dev.parley.description.traffic;

import dev.parley.description.source.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What objects of one shape have in common.
 *
 * @param members their names
 * @param constants the values by which they are told from others, by pointers into them
 * @param required what all of them have, where that tells them; nothing elsewhere
 */
record ShapeKey(Set<String> members, Map<Pointer, JsonNode> constants, Set<String> required) {

    ShapeKey {
        members = Set.copyOf(members);
        constants = Map.copyOf(constants);
        required = Set.copyOf(required);
    }

    /** The constants of what one member is. */
    static Map<Pointer, JsonNode> inside(Map<Pointer, JsonNode> constants, String member) {
        var inside = new HashMap<Pointer, JsonNode>();
        constants.forEach((at, value) -> {
            if (at.tokens().size() > 1 && at.tokens().getFirst().equals(member)) inside.put(at.without(1), value);
        });
        return inside;
    }

    /** Whether a schema is of these objects. */
    boolean fits(JsonNode schema) {
        return Set.copyOf(schema.path("properties").propertyNames()).equals(members)
                && constants.entrySet().stream()
                        .allMatch(each -> constant(schema, each.getKey()).equals(each.getValue()))
                && (required.isEmpty() || names(schema.path("required")).equals(required));
    }

    static Set<String> names(JsonNode list) {
        return list.valueStream().map(name -> name.asString("")).collect(Collectors.toSet());
    }

    private static JsonNode constant(JsonNode schema, Pointer at) {
        var tokens = List.copyOf(at.tokens());
        var here = schema;
        for (var token : tokens) here = here.path("properties").path(token);
        return here.path("const");
    }
}
