package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.WholeSchema;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A parameter as the form of a page needs it: the value that it starts with where it is required or the saved request sends it, else an
 * example; what it may be, and how it is written. Nothing else is sent unasked: an example of a page or a filter seldom fits what is there.
 */
final class TriedParameter {

    private TriedParameter() {}

    /** Nothing for one without a name or place. */
    static Optional<ObjectNode> of(Showing showing, ParameterView.Row row, SavedRows saved) {
        if (row.name().isEmpty() || row.in().isEmpty()) return Optional.empty();
        var made = Nodes.FACTORY.objectNode();
        made.put("in", row.in()).put("name", row.name());
        if (row.required()) made.put("required", true);
        var schema = row.schema().map(each -> showing.schema(each));
        var shape = schema.map(TriedParameter::shape).orElse("");
        if (!shape.isEmpty()) made.put("shape", shape);
        if (row.at().node().has("content")) made.put("style", "content");
        else if (!text(row.at(), "style").isEmpty()) made.put("style", text(row.at(), "style"));
        if (row.at().node().path("explode").isBoolean())
            made.put("explode", row.at().node().path("explode").booleanValue());
        schema.ifPresent(each -> choices(each, made));
        var value = value(row, schema);
        var sent = saved.value(row, shape.equals("list"));
        if (sent.isPresent()) made.put("value", sent.get());
        else if (!value.isMissingNode()) made.put(row.required() ? "value" : "example", written(value));
        return Optional.of(made);
    }

    private static String shape(WholeSchema schema) {
        return schema.isArray()
                ? "list"
                : schema.isObject() ? "object" : schema.types().contains("boolean") ? "flag" : "";
    }

    private static void choices(WholeSchema schema, ObjectNode made) {
        var choices = schema.value("enum");
        if (!choices.isArray() || choices.isEmpty() || choices.size() > 200) return;
        var all = made.putArray("choices");
        choices.forEach(each -> all.add(Nodes.scalar(each)));
    }

    /** That of an example, or a usual one. */
    private static JsonNode value(ParameterView.Row row, Optional<WholeSchema> schema) {
        var at = row.at().node();
        if (at.has("example")) return at.get("example");
        for (var each : row.at().child("examples").map(Located::children).orElse(List.of())) {
            var value = each.resolved().node().path("value");
            if (!value.isMissingNode()) return value;
            if (each.node().isString()) return each.node();
        }
        if (schema.isEmpty()) return MissingNode.getInstance();
        for (var key : List.of("example", "default", "const")) {
            if (schema.get().has(key)) return schema.get().value(key);
        }
        for (var key : List.of("examples", "enum")) {
            var first = schema.get().value(key).path(0);
            if (!first.isMissingNode()) return first;
        }
        return MissingNode.getInstance();
    }

    private static String written(JsonNode value) {
        if (value.isArray()) return TypedItems.of(value);
        return value.isObject() ? JsonContent.pretty(value) : Nodes.scalar(value);
    }
}
