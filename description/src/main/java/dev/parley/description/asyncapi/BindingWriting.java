package dev.parley.description.asyncapi;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.document.Described;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.WebSocketRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How rows of query and headers become schemas in the {@code ws} binding of a channel, and path rows its parameters. What is written by
 * reference is shared with others and stays as it is.
 */
final class BindingWriting {

    private BindingWriting() {}

    /** Rows that did not change leave their schema as it is. */
    static void write(ObjectNode channel, WebSocketRequest old, WebSocketRequest request) {
        if (old.query().equals(request.query()) && old.headers().equals(request.headers())) return;
        var bindings = channel.path("bindings");
        var binding = bindings.path("ws");
        if (bindings.has("$ref") || binding.has("$ref")) return;
        var result = Nodes.copy(binding);
        schema(result, "query", old.query(), request.query());
        schema(result, "headers", old.headers(), request.headers());
        boolean bare = result.isEmpty() || (result.size() == 1 && result.has("bindingVersion"));
        if (binding.isMissingNode() && bare) return;
        var all = Nodes.copy(bindings);
        if (bare) all.remove("ws");
        else all.set("ws", versioned(binding, result));
        Nodes.put(channel, "bindings", all.isEmpty() ? null : all);
    }

    private static ObjectNode versioned(JsonNode binding, ObjectNode result) {
        if (!binding.isMissingNode()) return result;
        return result.put("bindingVersion", "0.1.0");
    }

    private static void schema(ObjectNode binding, String key, List<Parameter> before, List<Parameter> rows) {
        if (before.equals(rows)) return;
        var old = binding.path(key);
        if (old.has("$ref") || old.path("properties").has("$ref")) return;
        var properties = properties(old, distinct(before), distinct(rows));
        if (properties.isEmpty() && (old.isMissingNode() || !old.has("properties"))) return;
        var schema = Nodes.copy(old);
        if (old.isMissingNode()) schema.put("type", "object");
        schema.set("properties", properties);
        boolean bare = properties.isEmpty()
                && schema.propertyStream()
                        .allMatch(entry ->
                                entry.getKey().equals("type") || entry.getKey().equals("properties"));
        Nodes.put(binding, key, bare ? null : schema);
    }

    private static ObjectNode properties(JsonNode old, Map<String, Parameter> before, Map<String, Parameter> rows) {
        var required =
                Nodes.items(old.path("required")).stream().map(Nodes::scalar).toList();
        var result = FACTORY.objectNode();
        old.path("properties").properties().forEach(entry -> {
            var row = rows.get(entry.getKey());
            boolean shared = entry.getValue().has("$ref") || !entry.getValue().isObject();
            boolean own =
                    Described.OWN.containsAll(entry.getValue().propertyNames()) && !required.contains(entry.getKey());
            boolean gone = row == null && own && before.containsKey(entry.getKey());
            if (shared || (row == null && !gone) || (row != null && row.equals(before.get(entry.getKey()))))
                result.set(entry.getKey(), entry.getValue());
            else if (row != null) result.set(entry.getKey(), Described.written(entry.getValue(), row));
        });
        rows.forEach((name, row) -> {
            if (!result.has(name) && !row.equals(before.get(name))) result.set(name, Described.written(null, row));
        });
        return result;
    }

    /** One row for each name: the first that is switched on, or the first. */
    private static Map<String, Parameter> distinct(List<Parameter> rows) {
        var distinct = new LinkedHashMap<String, Parameter>();
        for (var row : rows) {
            if (row.name().isEmpty()) continue;
            distinct.merge(row.name(), row, (first, next) -> first.enabled() || !next.enabled() ? first : next);
        }
        return distinct;
    }

    /** Gives each parameter of the address its description and example. */
    static void writePath(ObjectNode channel, List<Parameter> rows) {
        if (channel.path("parameters").has("$ref")) return;
        var old = channel.path("parameters");
        var result = FACTORY.objectNode();
        var names = TypedUrl.parameters(Nodes.text(channel, "address", ""));
        old.properties().forEach(entry -> {
            if (names.contains(entry.getKey())) result.set(entry.getKey(), entry.getValue());
        });
        for (var name : names) {
            var node = result.path(name);
            if (node.has("$ref")) continue;
            var parameter = Nodes.copy(node);
            rows.stream().filter(row -> row.name().equals(name)).findFirst().ifPresent(row -> describe(parameter, row));
            result.set(name, parameter);
        }
        Nodes.put(channel, "parameters", result.isEmpty() ? null : result);
    }

    private static void describe(ObjectNode parameter, Parameter row) {
        Nodes.put(parameter, "description", row.description());
        if (parameter.path("examples").size() > 1) return;
        var text = new Parameter(
                row.name(), row.value(), List.of(), null, null, false, Described.NOTHING.type(), true, null, true);
        Nodes.put(
                parameter,
                "examples",
                Described.example(text)
                        .map(value -> (JsonNode) FACTORY.arrayNode().add(value))
                        .orElse(null));
    }
}
