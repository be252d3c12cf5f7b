package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says parameters of query, path and header, and headers of responses, as OpenAPI 3.1 does. Used by one thread. */
final class SwaggerParameters {

    /** Fields that a parameter of 2.0 has itself, and one of 3.1 in its schema. */
    static final Set<String> SCHEMA = Set.of(
            "type",
            "format",
            "items",
            "default",
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
            "enum",
            "multipleOf",
            "x-nullable",
            "schema");

    /** All fields that a parameter, a header or a field of a form is said by. */
    static final Set<String> DONE = Stream.concat(
                    SCHEMA.stream(), Stream.of("name", "in", "required", "allowEmptyValue", "collectionFormat", "$ref"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> KEPT = Set.of("deprecated", "example");

    private final Notes notes;
    private final SwaggerSchemas schemas;

    SwaggerParameters(Notes notes, SwaggerSchemas schemas) {
        this.notes = notes;
        this.schemas = schemas;
    }

    ObjectNode parameter(JsonNode old, Pointer at, Pointer now) {
        notes.moved(at, now);
        var place = Nodes.text(old, "in", "query");
        var made = Nodes.FACTORY.objectNode();
        made.put("name", Nodes.scalar(old.path("name")));
        made.put("in", place);
        if (old.path("description").isString()) made.set("description", old.get("description"));
        if (place.equals("path")) made.put("required", true);
        else if (old.path("required").isBoolean()) made.set("required", old.get("required"));
        if (place.equals("query") && old.path("allowEmptyValue").isBoolean()) {
            made.set("allowEmptyValue", old.get("allowEmptyValue"));
        }
        style(made, old, place, at);
        made.set("schema", schema(old, at, now.child("schema")));
        notes.rest(old, at, made, KEPT, DONE);
        return made;
    }

    ObjectNode header(JsonNode old, Pointer at, Pointer now) {
        var made = Nodes.FACTORY.objectNode();
        if (old.path("description").isString()) made.set("description", old.get("description"));
        style(made, old, "header", at);
        made.set("schema", schema(old, at, now.child("schema")));
        notes.rest(old, at, made, KEPT, DONE);
        return made;
    }

    /** The schema that the fields of a parameter, of a header or of a field of a form are. */
    JsonNode schema(JsonNode old, Pointer at, Pointer now) {
        if (old.path("schema").isObject() && !old.has("type")) {
            return schemas.schema(old.get("schema"), at.child("schema"), now);
        }
        var fields = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            if (SCHEMA.contains(entry.getKey())) fields.set(entry.getKey(), entry.getValue());
        });
        fields.remove("schema");
        return schemas.within(fields, at);
    }

    /** How a list is written (2.0, “collectionFormat”; its default is to put commas between). */
    private void style(ObjectNode made, JsonNode old, String place, Pointer at) {
        if (!old.path("type").asString("").equals("array") && !old.has("collectionFormat")) return;
        var format = old.path("collectionFormat").asString("csv");
        boolean query = place.equals("query");
        if (query && style(made, format)) return;
        if (!query && format.equals("csv")) return;
        made.set("x-collectionFormat", old.path("collectionFormat"));
        notes.note(at.child("collectionFormat"), "A list in the manner " + format + " cannot be said of a " + place);
    }

    /** Says the manner of a list of a query or form; false where there is no such manner. */
    static boolean style(ObjectNode made, String format) {
        switch (format) {
            case "csv" -> made.put("style", "form").put("explode", false);
            case "multi" -> made.put("style", "form").put("explode", true);
            case "ssv" -> made.put("style", "spaceDelimited").put("explode", false);
            case "pipes" -> made.put("style", "pipeDelimited").put("explode", false);
            default -> {
                return false;
            }
        }
        return true;
    }
}
