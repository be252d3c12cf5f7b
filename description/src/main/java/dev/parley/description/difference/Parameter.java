package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A parameter of an operation, or a header of a response, as OpenAPI 2.0 or 3 describes it. */
record Parameter(Located place, String in, String name, Schemas schema, List<Content> contents) {

    boolean required() {
        return in.equals("path") || node().path("required").asBoolean(false);
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
}
