package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says schemas of OpenAPI 2.0, a dialect of Draft 4, by JSON Schema 2020-12. Used by one thread. */
final class SwaggerSchemas {

    /** What says nothing about validity, and may stand beside a reference. */
    private static final Set<String> REMARKS = Set.of(
            "title", "description", "default", "example", "readOnly", "writeOnly", "deprecated", "externalDocs", "xml");

    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "definitions");

    private final Notes notes;

    SwaggerSchemas(Notes notes) {
        this.notes = notes;
    }

    /** What stands at {@code at} said anew; it will stand at {@code now}. */
    JsonNode schema(JsonNode old, Pointer at, Pointer now) {
        notes.moved(at, now);
        return within(old, at);
    }

    /** The same of what stands in something that is placed already. */
    JsonNode within(JsonNode old, Pointer at) {
        if (!(old instanceof ObjectNode node)) return old.isBoolean() ? old : Nodes.FACTORY.objectNode();
        if (node.path("$ref").isString()) return reference(node, at);
        var made = Nodes.FACTORY.objectNode();
        node.properties()
                .forEach(entry -> field(made, node, entry.getKey(), entry.getValue(), at.child(entry.getKey())));
        return nullable(node) ? orNull(made) : made;
    }

    private static boolean nullable(JsonNode old) {
        return Nodes.flag(old, "x-nullable", false);
    }

    private JsonNode reference(ObjectNode old, Pointer at) {
        var made = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var key = entry.getKey();
            if (key.equals("x-nullable")) return;
            if (key.equals("$ref") || REMARKS.contains(key) || key.startsWith("x-")) made.set(key, entry.getValue());
            else notes.aside(entry.getValue(), at.child(key), made);
        });
        notes.reference(made, at);
        return nullable(old) ? orNull(made) : made;
    }

    private void field(ObjectNode made, ObjectNode old, String key, JsonNode value, Pointer at) {
        if (LISTS.contains(key) && value.isArray()) {
            made.set(key, list(value, at));
        } else if (MAPS.contains(key) && value.isObject()) {
            var map = made.putObject(key);
            value.properties()
                    .forEach(entry -> map.set(entry.getKey(), within(entry.getValue(), at.child(entry.getKey()))));
        } else {
            switch (key) {
                case "not", "additionalProperties" -> made.set(key, value.isBoolean() ? value : within(value, at));
                case "items" -> {
                    if (value.isArray()) made.set("prefixItems", list(value, at));
                    else made.set(key, within(value, at));
                }
                case "exclusiveMaximum" -> exclusive(made, old, key, "maximum", value);
                case "exclusiveMinimum" -> exclusive(made, old, key, "minimum", value);
                case "maximum" -> bound(made, old, key, "exclusiveMaximum", value);
                case "minimum" -> bound(made, old, key, "exclusiveMinimum", value);
                case "type" -> type(made, old, value);
                case "format" -> made.set(key, value);
                case "discriminator" -> {
                    if (value.isString()) made.putObject(key).set("propertyName", value);
                    else made.set(key, value);
                }
                case "required" -> {
                    if (value.isArray()) made.set(key, value);
                    else notes.aside(value, at, made);
                }
                case "collectionFormat" -> {
                    made.set("x-collectionFormat", value);
                    if (!value.asString("").equals("csv"))
                        notes.note(at, "How an inner list is written (" + value.asString("") + ") cannot be said");
                }
                case "x-nullable" -> {
                    if (!value.isBoolean()) made.set(key, value);
                }
                default -> made.set(key, value);
            }
        }
    }

    private JsonNode list(JsonNode old, Pointer at) {
        if (!old.isArray()) return old;
        var list = Nodes.FACTORY.arrayNode();
        for (int i = 0; i < old.size(); i++) list.add(within(old.get(i), at.child(i)));
        return list;
    }

    /** A file is a text of bytes (OpenAPI 3.1, “Considerations for File Uploads”). */
    private static void type(ObjectNode made, ObjectNode old, JsonNode value) {
        if (!value.asString("").equals("file")) {
            made.set("type", value);
            return;
        }
        made.put("type", "string");
        if (!old.has("format")) made.put("format", "binary");
    }

    private static void exclusive(ObjectNode made, ObjectNode old, String key, String bound, JsonNode value) {
        if (!value.isBoolean()) made.set(key, value);
        else if (value.booleanValue() && old.path(bound).isNumber()) made.set(key, old.get(bound));
    }

    private static void bound(ObjectNode made, ObjectNode old, String key, String exclusive, JsonNode value) {
        if (!Nodes.flag(old, exclusive, false) || !value.isNumber()) made.set(key, value);
    }

    /** The same schema, which also takes {@code null}. */
    static ObjectNode orNull(ObjectNode schema) {
        var type = schema.path("type");
        if (type.isString()) {
            schema.set("type", Nodes.FACTORY.arrayNode().add(type).add("null"));
            if (schema.get("enum") instanceof ArrayNode values
                    && values.valueStream().noneMatch(JsonNode::isNull)) {
                schema.set("enum", values.deepCopy().addNull());
            }
            return schema;
        }
        if (type.isArray()) return schema;
        var either = Nodes.FACTORY.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
