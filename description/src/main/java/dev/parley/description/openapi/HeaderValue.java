package dev.parley.description.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The value of a header as its schema takes it (OpenAPI, style {@code simple}). */
final class HeaderValue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HeaderValue() {}

    static JsonNode of(String value, JsonNode schema) {
        String type = type(schema);
        String text = value.strip();
        return switch (type) {
            case "integer", "number" -> number(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? NODES.booleanNode(text.equals("true"))
                        : NODES.stringNode(text);
            case "array" -> {
                ArrayNode items = NODES.arrayNode();
                for (String item : text.split(",")) {
                    items.add(of(item, schema.path("items")));
                }
                yield items;
            }
            default -> NODES.stringNode(text);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() && !type.isEmpty() ? type.get(0).asString("") : type.asString("");
    }

    private static JsonNode number(String text) {
        if (text.matches("-?\\d{1,18}")) {
            return NODES.numberNode(Long.parseLong(text));
        }
        return text.matches("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?")
                ? NODES.numberNode(Double.parseDouble(text))
                : NODES.stringNode(text);
    }
}
