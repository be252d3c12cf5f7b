package dev.parley.description.openapi;

import dev.parley.description.document.Described;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The value that a schema shows where nobody has given an example: its own examples and defaults, and something plain of its type. */
final class SchemaExample {

    private static final int DEEPEST = 8;
    private static final int LARGEST = 500;

    private final StandardDocument document;
    private int made;

    private SchemaExample(StandardDocument document) {
        this.document = document;
    }

    /** Nothing for a schema that says nothing. */
    static JsonNode of(StandardDocument document, JsonNode schema) {
        var value = new SchemaExample(document).value(schema, 0);
        return value == null ? Nodes.NONE : value;
    }

    private @Nullable JsonNode value(JsonNode reference, int depth) {
        var schema = References.resolved(document, reference);
        if (!schema.isObject() || depth > DEEPEST || ++made > LARGEST) return null;
        if (schema.has("example")) return schema.get("example");
        var stated = Described.example(schema);
        if (!stated.isMissingNode()) return stated;
        for (var key : new String[] {"oneOf", "anyOf"}) {
            for (var choice : Nodes.items(schema.path(key))) {
                var value = value(choice, depth + 1);
                if (value != null) return value;
            }
        }
        if (schema.has("allOf") || schema.has("properties")) return object(schema, depth);
        return plain(schema, depth);
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = Nodes.FACTORY.objectNode();
        for (var part : Nodes.items(schema.path("allOf"))) {
            if (value(part, depth + 1) instanceof ObjectNode fields) object.setAll(fields);
        }
        schema.path("properties").properties().forEach(entry -> {
            var property = References.resolved(document, entry.getValue());
            var value = Nodes.flag(property, "readOnly", false) ? null : value(property, depth + 1);
            if (value != null) object.set(entry.getKey(), value);
        });
        return object;
    }

    private @Nullable JsonNode plain(JsonNode schema, int depth) {
        var nodes = Nodes.FACTORY;
        return switch (type(schema)) {
            case "object" -> nodes.objectNode();
            case "array" -> {
                var item = value(schema.path("items"), depth + 1);
                yield item == null ? nodes.arrayNode() : nodes.arrayNode().add(item);
            }
            case "string" -> nodes.stringNode("");
            case "integer", "number" -> schema.path("minimum").isNumber() ? schema.get("minimum") : nodes.numberNode(0);
            case "boolean" -> nodes.booleanNode(false);
            default -> null;
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? Nodes.items(type).stream()
                        .map(Nodes::scalar)
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("")
                : Nodes.scalar(type);
    }
}
