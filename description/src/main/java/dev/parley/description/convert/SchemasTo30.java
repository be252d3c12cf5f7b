package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Says schemas of JSON Schema 2020-12 by the dialect of OpenAPI 3.0, a variant of Draft 5. */
final class SchemasTo30 {

    /** The words of 3.0 (“Schema Object”). */
    private static final Set<String> WORDS = Set.of(
            "title",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxProperties",
            "minProperties",
            "required",
            "enum",
            "type",
            "not",
            "allOf",
            "oneOf",
            "anyOf",
            "items",
            "properties",
            "additionalProperties",
            "description",
            "format",
            "default",
            "nullable",
            "discriminator",
            "readOnly",
            "writeOnly",
            "example",
            "externalDocs",
            "deprecated",
            "xml");

    private final Remarks remarks;

    SchemasTo30(Remarks remarks) {
        this.remarks = remarks;
    }

    JsonNode schema(ObjectNode node, Pointer at) {
        if (node.path("$ref").isString()) return reference(node, at);
        types(node, at);
        for (var key : List.of("anyOf", "oneOf")) orNull(node, key);
        if (node.has("const")) constant(node, at);
        if (node.path("examples").isArray()) examples(node, at);
        exclusive(node, "maximum", "exclusiveMaximum", true);
        exclusive(node, "minimum", "exclusiveMinimum", false);
        encoding(node);
        if (node.path("items").isArray()) remarks.aside(node, "items", at);
        if (node.has("prefixItems") && !node.path("items").isObject()) node.putObject("items");
        if (node.path("type").asString("").equals("array") && !node.has("items")) node.putObject("items");
        if (node.path("required").isArray() && node.get("required").isEmpty()) node.remove("required");
        for (var key : List.copyOf(node.propertyNames())) {
            if (!knows(key)) remarks.aside(node, key, at);
        }
        return node;
    }

    /** Whether a schema of 3.0 may have a field of that name. */
    static boolean knows(String key) {
        return WORDS.contains(key) || key.startsWith("x-");
    }

    /** Only what may be added to a mapping can be true or false in 3.0. */
    static JsonNode bool(BooleanNode schema, String keyword) {
        if (keyword.equals("additionalProperties")) return schema;
        var made = Nodes.FACTORY.objectNode();
        if (!schema.booleanValue()) made.putObject("not");
        return made;
    }

    /** What stands beside a reference counts in 3.1, and does not in 3.0. */
    private JsonNode reference(ObjectNode node, Pointer at) {
        var moved = KeptReference.of(node.get("$ref").stringValue());
        if (node.size() == 1) return node.put("$ref", moved);
        var made = Nodes.FACTORY.objectNode();
        made.putArray("allOf").addObject().put("$ref", moved);
        node.remove("$ref");
        var rest = (ObjectNode) schema(node, at);
        if (rest.get("allOf") instanceof ArrayNode more) {
            ((ArrayNode) made.get("allOf")).addAll(more);
            rest.remove("allOf");
        }
        return made.setAll(rest);
    }

    private void types(ObjectNode node, Pointer at) {
        var type = node.path("type");
        if (type.isString() && type.stringValue().equals("null")) {
            node.remove("type");
            node.put("nullable", true);
            node.putArray("enum").addNull();
            return;
        }
        if (!type.isArray()) return;
        var types = new ArrayList<String>();
        boolean nullable = false;
        for (var each : type) {
            if (each.asString("").equals("null")) nullable = true;
            else types.add(each.asString(""));
        }
        if (types.size() == 1) {
            node.put("type", types.getFirst());
            if (nullable) nullable(node, "type", Nodes.FACTORY.objectNode().set("type", node.get("type")));
            return;
        }
        node.remove("type");
        if (types.isEmpty()) return;
        var either = Nodes.FACTORY.arrayNode();
        for (var each : types) {
            var one = either.addObject().put("type", each);
            if (nullable) one.put("nullable", true);
            if (each.equals("array")) one.set("items", Nodes.FACTORY.objectNode());
        }
        if (!node.has("anyOf")) {
            node.set("anyOf", either);
        } else {
            var all = Nodes.items(node.path("allOf"));
            var list = node.putArray("allOf");
            all.forEach(list::add);
            list.addObject().set("anyOf", either);
        }
        remarks.note(at.child("type"), "Several types are said as alternatives");
    }

    /** One schema or null is that schema, which may be null. */
    private static void orNull(ObjectNode node, String key) {
        var either = node.path(key);
        if (!either.isArray() || either.size() != 2 || node.has("allOf") || node.has("nullable")) return;
        int none = isNull(either.get(0)) ? 0 : isNull(either.get(1)) ? 1 : -1;
        if (none < 0) return;
        if (either.get(1 - none) instanceof ObjectNode only && stands(only, node, key)) {
            nullable(node, key, only);
            if (node.get("enum") instanceof ArrayNode values
                    && values.valueStream().noneMatch(JsonNode::isNull)) {
                node.set("enum", values.deepCopy().addNull());
            }
            return;
        }
        Remarks.replace(node, key, "allOf", Nodes.FACTORY.arrayNode().add(either.get(1 - none)));
        node.put("nullable", true);
    }

    /** Whether what a schema says can stand in another one, in the place of a field. */
    private static boolean stands(ObjectNode schema, ObjectNode in, String key) {
        return !schema.has("$ref")
                && schema.propertyNames().stream().noneMatch(name -> in.has(name) && !name.equals(key));
    }

    /** Puts fields in the place of one, and right behind them that it may be null. */
    private static void nullable(ObjectNode node, String key, ObjectNode fields) {
        var made = Nodes.FACTORY.objectNode();
        node.properties().forEach(entry -> {
            if (entry.getKey().equals(key)) made.setAll(fields).put("nullable", true);
            else made.set(entry.getKey(), entry.getValue());
        });
        node.removeAll();
        node.setAll(made);
    }

    private static boolean isNull(JsonNode schema) {
        var values = schema.path("enum");
        return schema.size() == 2
                && schema.has("nullable")
                && values.size() == 1
                && values.get(0).isNull();
    }

    private void constant(ObjectNode node, Pointer at) {
        if (node.has("enum")) {
            remarks.aside(node, "const", at);
            return;
        }
        var value = node.get("const");
        Remarks.replace(node, "const", "enum", Nodes.FACTORY.arrayNode().add(value));
        if (value.isNull()) node.put("nullable", true);
    }

    /** 3.0 has one example; the others are kept. */
    private void examples(ObjectNode node, Pointer at) {
        var examples = node.get("examples");
        if (examples.isEmpty() || node.has("example")) {
            remarks.aside(node, "examples", at);
            return;
        }
        if (examples.size() == 1) {
            Remarks.replace(node, "examples", "example", examples.get(0));
            return;
        }
        node.set("example", examples.get(0));
        remarks.aside(node, "examples", at);
    }

    private void exclusive(ObjectNode node, String bound, String exclusive, boolean upper) {
        var value = node.path(exclusive);
        if (!value.isNumber()) return;
        var inclusive = node.path(bound);
        int order = inclusive.isNumber() ? Double.compare(inclusive.asDouble(), value.asDouble()) : 0;
        boolean holds = !inclusive.isNumber() || (upper ? order >= 0 : order <= 0);
        if (!holds) {
            node.remove(exclusive);
            return;
        }
        if (inclusive.isNumber()) node.set(bound, value);
        else Remarks.replace(node, exclusive, bound, value);
        node.put(exclusive, true);
    }

    /** Bytes in a text are told by the format in 3.0. */
    private static void encoding(ObjectNode node) {
        if (node.has("format")) return;
        if (node.path("contentEncoding").asString("").equals("base64")) {
            Remarks.replace(node, "contentEncoding", "format", Nodes.FACTORY.stringNode("byte"));
        } else if (node.path("contentMediaType").asString("").equals("application/octet-stream")) {
            Remarks.replace(node, "contentMediaType", "format", Nodes.FACTORY.stringNode("binary"));
        }
    }
}
