package dev.parley.description.openapi;

import dev.parley.description.document.Nodes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema that a JSON value fits: types, fields and well-known formats. It requires no field, since one value proves none. */
final class InferredSchema {

    private static final int DEEPEST = 50;
    private static final int MOST_ITEMS = 1000;
    private static final Map<String, Pattern> FORMATS = formats();

    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, InferredSchema> properties = new LinkedHashMap<>();
    private @Nullable InferredSchema items;
    private @Nullable String format;
    private boolean anyFormat;

    private InferredSchema() {}

    private static Map<String, Pattern> formats() {
        var formats = new LinkedHashMap<String, Pattern>();
        formats.put(
                "date-time",
                Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)"));
        formats.put("date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));
        formats.put("uuid", Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"));
        return formats;
    }

    /** @param version of OpenAPI: 3.0 has no list of types */
    static ObjectNode of(JsonNode value, String version) {
        var schema = new InferredSchema();
        schema.see(value, 0);
        return schema.node(version.startsWith("3.0"));
    }

    private void see(JsonNode value, int depth) {
        if (depth > DEEPEST) return;
        types.add(type(value));
        if (value.isString()) see(value.stringValue());
        value.properties()
                .forEach(entry -> properties
                        .computeIfAbsent(entry.getKey(), _ -> new InferredSchema())
                        .see(entry.getValue(), depth + 1));
        if (value.isArray()) {
            var seen = items == null ? new InferredSchema() : items;
            value.valueStream().limit(MOST_ITEMS).forEach(item -> seen.see(item, depth + 1));
            items = seen;
        }
    }

    private void see(String text) {
        var found = FORMATS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (found == null || (format != null && !format.equals(found))) anyFormat = true;
        format = found;
    }

    private static String type(JsonNode value) {
        if (value.isObject()) return "object";
        if (value.isArray()) return "array";
        if (value.isString()) return "string";
        if (value.isBoolean()) return "boolean";
        if (value.isNull()) return "null";
        return value.isIntegralNumber() ? "integer" : "number";
    }

    private ObjectNode node(boolean singleType) {
        var node = Nodes.FACTORY.objectNode();
        if (types.contains("number")) types.remove("integer");
        boolean nullable = singleType && types.remove("null");
        if (types.size() == 1) node.put("type", types.iterator().next());
        else if (types.size() > 1 && singleType) return node;
        else if (types.size() > 1) types.forEach(node.putArray("type")::add);
        if (nullable && !types.isEmpty()) node.put("nullable", true);
        if (format != null && !anyFormat) node.put("format", format);
        if (types.contains("object")) {
            var fields = node.putObject("properties");
            properties.forEach((name, schema) -> fields.set(name, schema.node(singleType)));
        }
        if (types.contains("array"))
            node.set("items", items == null ? Nodes.FACTORY.objectNode() : items.node(singleType));
        return node;
    }
}
