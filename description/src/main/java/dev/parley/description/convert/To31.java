package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says 3.0 by 3.1: the dialect of schemas is another (3.1.1, appendix of changes since 3.0). */
final class To31 implements Walk.Step {

    /** What says nothing about validity, and may stand beside a reference. */
    private static final Set<String> REMARKS = Set.of(
            "$ref",
            "title",
            "description",
            "default",
            "example",
            "readOnly",
            "writeOnly",
            "deprecated",
            "externalDocs",
            "xml");

    private final Remarks remarks;
    private final Placed placed;

    /** @param to the version that is meant in the end: 3.1, or 3.2, which has more */
    To31(Remarks remarks, OpenApiVersion to) {
        this.remarks = remarks;
        this.placed = new Placed(remarks, to);
    }

    @Override
    public JsonNode said(Kind kind, ObjectNode node, Pointer at) {
        if (kind == Kind.PARAMETER) placed.parameter(node, at);
        if (kind == Kind.HEADER) placed.header(node, at);
        return kind == Kind.SCHEMA ? schema(node, at) : node;
    }

    private JsonNode schema(ObjectNode node, Pointer at) {
        if (node.path("$ref").isString()) return reference(node, at);
        exclusive(node, "maximum", "exclusiveMaximum");
        exclusive(node, "minimum", "exclusiveMinimum");
        if (!node.path("nullable").isBoolean()) return node;
        boolean nullable = node.remove("nullable").booleanValue();
        return nullable ? orNull(node) : node;
    }

    private JsonNode reference(ObjectNode node, Pointer at) {
        boolean nullable = Nodes.flag(node, "nullable", false);
        for (var key : List.copyOf(node.propertyNames())) {
            if (key.equals("nullable")) node.remove(key);
            else if (!REMARKS.contains(key) && !key.startsWith("x-")) remarks.aside(node, key, at);
        }
        return nullable ? orNull(node) : node;
    }

    private static void exclusive(ObjectNode node, String bound, String exclusive) {
        if (!node.path(exclusive).isBoolean()) return;
        if (!node.get(exclusive).booleanValue() || !node.path(bound).isNumber()) {
            node.remove(exclusive);
            return;
        }
        node.remove(exclusive);
        Remarks.replace(node, bound, exclusive, node.get(bound));
    }

    /** Lets a schema be null as well; one that asks for nothing may be already. */
    private static JsonNode orNull(ObjectNode schema) {
        var type = schema.path("type");
        if (type.isString()) {
            schema.set("type", Nodes.FACTORY.arrayNode().add(type).add("null"));
            if (schema.get("enum") instanceof ArrayNode values
                    && values.valueStream().noneMatch(JsonNode::isNull)) {
                schema.set("enum", values.deepCopy().addNull());
            }
            return schema;
        }
        var made = Nodes.FACTORY.objectNode();
        var asked = Nodes.FACTORY.objectNode();
        schema.properties()
                .forEach(entry -> (isRemark(entry.getKey()) ? made : asked).set(entry.getKey(), entry.getValue()));
        if (asked.isEmpty()) return made;
        boolean one = asked.size() == 1
                && asked.path("allOf").isArray()
                && asked.path("allOf").size() == 1;
        made.putArray("anyOf")
                .add(one ? asked.get("allOf").get(0) : asked)
                .addObject()
                .put("type", "null");
        return made;
    }

    private static boolean isRemark(String key) {
        return !key.equals("$ref") && (REMARKS.contains(key) || key.startsWith("x-"));
    }
}
