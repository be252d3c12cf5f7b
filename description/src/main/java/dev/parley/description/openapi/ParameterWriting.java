package dev.parley.description.openapi;

import dev.parley.description.document.Described;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How rows become parameters of an operation. What is written by reference, or at the path item, is shared with others and stays as it
 * is, and so does what the rows do not speak of.
 */
final class ParameterWriting {

    private static final Set<String> OWN = Set.of("name", "in", "schema", "example", "description", "explode");
    private static final Set<String> OWN_SCHEMA = Set.of("type", "items");

    private final OperationFields before;
    private final String path;
    private final ArrayNode result = Nodes.FACTORY.arrayNode();

    /** @param before what was stated before the change */
    ParameterWriting(OperationFields before, String path) {
        this.before = before;
        this.path = path;
    }

    void write(ObjectNode operation, HttpRequest old, HttpRequest request) {
        var olds = rows(old);
        var news = rows(request);
        for (var node : Nodes.items(operation.path("parameters"))) keep(node, olds, news);
        news.forEach((in, rows) -> rows.forEach((name, row) -> add(in, row, olds.get(in))));
        for (var name : TypedUrl.parameters(path)) {
            if (!has("path", name) && !before.isShared("path", name))
                result.add(written("path", Parameter.of(name, ""), null));
        }
        boolean none = result.isEmpty() && operation.path("parameters").isEmpty();
        if (!none) Nodes.put(operation, "parameters", result.isEmpty() ? null : result);
    }

    private Map<String, Map<String, Parameter>> rows(HttpRequest request) {
        var rows = new LinkedHashMap<String, Map<String, Parameter>>();
        rows.put("path", distinct("path", request.path()));
        rows.put("query", distinct("query", request.query()));
        rows.put("header", distinct("header", request.headers()));
        rows.put("cookie", distinct("cookie", request.cookies()));
        rows.get("path").keySet().retainAll(TypedUrl.parameters(path));
        return rows;
    }

    /** One row for each name: the first that is switched on, or the first. */
    private static Map<String, Parameter> distinct(String in, List<Parameter> rows) {
        var distinct = new LinkedHashMap<String, Parameter>();
        for (var row : rows) {
            if (!StatedParameter.isPossible(in, row.name())) continue;
            distinct.merge(row.name(), row, (first, next) -> first.enabled() || !next.enabled() ? first : next);
        }
        return distinct;
    }

    private void keep(
            JsonNode node, Map<String, Map<String, Parameter>> olds, Map<String, Map<String, Parameter>> news) {
        var in = Nodes.text(node, "in", "");
        var name = Nodes.text(node, "name", "");
        if (node.has("$ref") || !olds.containsKey(in)) {
            result.add(node);
            return;
        }
        if (in.equals("path") && !TypedUrl.parameters(path).contains(name)) return;
        var row = news.getOrDefault(in, Map.of()).get(name);
        var old = olds.getOrDefault(in, Map.of()).get(name);
        if (row == null ? old == null || !isOwn(node) : row.equals(old)) result.add(node);
        else if (row != null) result.add(written(in, row, node));
    }

    private static boolean isOwn(JsonNode node) {
        return OWN.containsAll(node.propertyNames())
                && OWN_SCHEMA.containsAll(node.path("schema").propertyNames());
    }

    private void add(String in, Parameter row, @Nullable Map<String, Parameter> olds) {
        boolean said = has(in, row.name()) || before.isShared(in, row.name());
        boolean unchanged = olds != null && row.equals(olds.get(row.name()));
        if (!said && !unchanged) result.add(written(in, row, null));
    }

    private boolean has(String in, String name) {
        return Nodes.items(result).stream()
                .anyMatch(node -> Nodes.text(node, "in", "").equals(in)
                        && Nodes.text(node, "name", "").equals(name));
    }

    private static ObjectNode written(String in, Parameter row, @Nullable JsonNode older) {
        var node = Nodes.copy(older);
        if (older == null) {
            node.put("name", row.name()).put("in", in);
            if (in.equals("path")) node.put("required", true);
        }
        Nodes.put(node, "description", row.description());
        if (node.has("content")) return node;
        node.set("schema", schema(node.path("schema"), row.type()));
        if (row.type() == ParameterType.ARRAY
                && in.equals("query")
                && node.path("style").isMissingNode()) {
            Nodes.put(node, "explode", row.explode() ? null : Nodes.FACTORY.booleanNode(false));
        }
        if (!node.has("examples")) Nodes.put(node, "example", example(row, node.path("schema")));
        return node;
    }

    private static JsonNode schema(JsonNode older, ParameterType type) {
        if (older.isObject() && (older.has("$ref") || Described.of(older).type() == type)) return older;
        var schema = Nodes.copy(older).put("type", type.name().toLowerCase(Locale.ROOT));
        if (type != ParameterType.ARRAY) schema.remove("items");
        else if (!schema.has("items"))
            schema.set("items", Nodes.FACTORY.objectNode().put("type", "string"));
        return schema;
    }

    private static @Nullable JsonNode example(Parameter row, JsonNode schema) {
        boolean texts = Nodes.text(schema.path("items"), "type", "string").equals("string");
        return row.type() == ParameterType.ARRAY && !texts
                ? null
                : Described.example(row).orElse(null);
    }
}
