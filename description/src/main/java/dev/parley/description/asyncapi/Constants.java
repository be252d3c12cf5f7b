package dev.parley.description.asyncapi;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The members of an object that a schema gives one value, by which its kind is told.
 *
 * @param values by pointers into the object
 */
public record Constants(Map<Pointer, JsonNode> values) {

    private static final int DEEPEST = 3;

    /** Those of the schema there, and of what its members are. */
    public static Constants of(StandardDocument document, Pointer schema) {
        var values = new LinkedHashMap<Pointer, JsonNode>();
        gather(document, schema, Pointer.ROOT, values, 0);
        return new Constants(values);
    }

    private static void gather(
            StandardDocument document, Pointer schema, Pointer here, Map<Pointer, JsonNode> values, int depth) {
        var at = References.resolved(document, schema);
        var node = document.node(at).orElse(Nodes.NONE);
        if (depth > DEEPEST) return;
        if (node.has("const")) values.put(here, node.get("const"));
        else if (node.path("enum").isArray() && node.path("enum").size() == 1)
            values.put(here, node.path("enum").get(0));
        for (var name : node.path("properties").propertyNames()) {
            gather(document, at.child("properties").child(name), here.child(name), values, depth + 1);
        }
        for (int i = 0; node.path("allOf").isArray() && i < node.path("allOf").size(); i++) {
            gather(document, at.child("allOf").child(i), here, values, depth + 1);
        }
    }

    /** Whether a value says otherwise in one of them. */
    public boolean contradict(JsonNode value) {
        return values.entrySet().stream()
                .anyMatch(entry -> !value.at(entry.getKey().toString()).equals(entry.getValue()));
    }

    /** Whether a value says the same in all of them, of which there are some. */
    public boolean tell(JsonNode value) {
        return !values.isEmpty() && !contradict(value);
    }
}
