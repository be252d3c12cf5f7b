package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A parameter of an operation, or a header of a response, as OpenAPI 2.0 or 3 describes it. */
record Parameter(Located place, String in, String name, Schemas schema, List<Content> contents, boolean required) {

    Parameter(Located place, String in, String name, Schemas schema, List<Content> contents) {
        this(
                place,
                in,
                name,
                schema,
                contents,
                in.equals("path") || place.node().path("required").asBoolean(false));
    }

    JsonNode node() {
        return place.node();
    }

    /** How a list or object in it is written. */
    String style() {
        var format = node().path("collectionFormat").asString("");
        return switch (format) {
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            case "tsv" -> "tabDelimited";
            default ->
                node().path("style")
                        .asString(Set.of("query", "cookie", "formData").contains(in) ? "form" : "simple");
        };
    }

    boolean explode() {
        var format = node().path("collectionFormat").asString("");
        if (!format.isEmpty()) return format.equals("multi");
        boolean otherwise = place.description().root().node().has("openapi")
                && Set.of("form", "cookie").contains(style());
        return node().path("explode").asBoolean(otherwise);
    }

    /** Whether it may be a list or an object. */
    boolean composed() {
        var types = Shape.of(schema).types();
        return types.contains(Type.ARRAY) || types.contains(Type.OBJECT);
    }

    /** Whether it is written as one text. */
    boolean single() {
        var types = Shape.of(schema).types();
        types.remove(Type.NULL);
        return !types.isEmpty() && !types.contains(Type.ARRAY) && !types.contains(Type.OBJECT);
    }

    /** Whether it is a list of values that are written one after the other, and nothing else. */
    boolean list() {
        var shape = Shape.of(schema);
        var types = shape.types();
        types.remove(Type.NULL);
        boolean plain = Set.of("form", "simple").contains(style()) || (in.equals("query") && explode());
        return types.equals(Set.of(Type.ARRAY)) && shape.array().prefix() == 0 && plain;
    }

    /** The parameters as which the properties of an object in a query are written, by their keys; none where they are not. */
    Map<String, Parameter> properties() {
        var shape = Shape.of(schema);
        var types = shape.types();
        types.remove(Type.NULL);
        boolean parted = in.equals("query")
                && style().equals("form")
                && explode()
                && contents.isEmpty()
                && types.equals(Set.of(Type.OBJECT));
        Map<String, Parameter> all = new LinkedHashMap<>();
        if (!parted) return all;
        var object = shape.object();
        for (var property : object.names()) {
            boolean must = required && object.required().containsKey(property);
            var place = object.declared(property);
            var one = new Parameter(place, in, property, object.property(property), List.of(), must);
            all.put("query " + property, one);
        }
        return all;
    }
}
