package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says responses as OpenAPI 3.1 does. Used by one thread. */
final class SwaggerResponses {

    private final Notes notes;
    private final SwaggerSchemas schemas;
    private final SwaggerParameters parameters;

    SwaggerResponses(Notes notes, SwaggerSchemas schemas, SwaggerParameters parameters) {
        this.notes = notes;
        this.schemas = schemas;
        this.parameters = parameters;
    }

    /** Whether the media types of an operation matter for what a response says. */
    static boolean hasContent(JsonNode response) {
        return response.has("schema") || !response.path("examples").isEmpty();
    }

    ObjectNode response(JsonNode old, Pointer at, Pointer now, List<String> types) {
        notes.moved(at, now);
        var made = Nodes.FACTORY.objectNode();
        if (!old.path("description").isString()) {
            notes.note(at, "The response has no description, and gets an empty one");
        }
        made.put("description", Nodes.text(old, "description", ""));
        if (old.path("headers").isObject())
            headers(made, old.get("headers"), at.child("headers"), now.child("headers"));
        if (hasContent(old)) content(made.putObject("content"), old, at, now.child("content"), types);
        if (old.has("examples") && !old.get("examples").isObject()) {
            notes.aside(old.get("examples"), at.child("examples"), made);
        }
        notes.rest(old, at, made, Set.of(), Set.of("headers", "schema", "examples", "description"));
        return made;
    }

    private void headers(ObjectNode made, JsonNode old, Pointer at, Pointer now) {
        var headers = made.putObject("headers");
        old.properties().forEach(entry -> {
            var name = entry.getKey();
            headers.set(name, parameters.header(entry.getValue(), at.child(name), now.child(name)));
        });
    }

    private void content(ObjectNode content, JsonNode old, Pointer at, Pointer now, List<String> types) {
        var all = new LinkedHashSet<>(types);
        var examples = old.path("examples");
        if (examples.isObject())
            examples.propertyNames().stream().filter(SwaggerResponses::isType).forEach(all::add);
        if (all.isEmpty()) all.add(SwaggerBodies.isFile(old.path("schema")) ? "application/octet-stream" : "*/*");
        for (var type : all) {
            var media = content.putObject(type);
            if (old.has("schema")) {
                var place = now.child(type).child("schema");
                media.set("schema", schemas.schema(old.get("schema"), at.child("schema"), place));
            }
            if (examples.has(type)) media.set("example", examples.get(type));
        }
        if (!examples.isObject()) return;
        examples.properties().forEach(entry -> {
            if (isType(entry.getKey())) return;
            var first = (ObjectNode) content.get(all.getFirst());
            var named = first.get("examples") instanceof ObjectNode there ? there : first.putObject("examples");
            if (first.has("example")) named.putObject("example").set("value", first.remove("example"));
            named.putObject(entry.getKey()).set("value", entry.getValue());
            notes.note(at.child("examples"), "The example " + entry.getKey() + " is of no media type");
        });
    }

    private static boolean isType(String key) {
        return key.indexOf('/') > 0;
    }
}
