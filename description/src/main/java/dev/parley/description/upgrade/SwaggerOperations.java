package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says path items and their operations as OpenAPI 3.1 does. Used by one thread. */
final class SwaggerOperations {

    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private static final Set<String> KEPT =
            Set.of("tags", "summary", "description", "externalDocs", "operationId", "deprecated", "security");

    private final Notes notes;
    private final SwaggerShared shared;
    private final SwaggerServers servers;
    private final SwaggerSecurity security;

    SwaggerOperations(Notes notes, SwaggerShared shared, SwaggerServers servers, SwaggerSecurity security) {
        this.notes = notes;
        this.shared = shared;
        this.servers = servers;
        this.security = security;
    }

    /** A parameter as an operation or a path item names it. */
    private record Named(JsonNode written, SwaggerBodies.Field meant) {
        String place() {
            return Nodes.text(meant.node(), "in", "query");
        }

        /** What two parameters may not share. */
        String identity() {
            return place() + " " + Nodes.scalar(meant.node().path("name"));
        }
    }

    ObjectNode item(JsonNode old, Pointer at, Pointer now) {
        notes.moved(at, now);
        var made = Nodes.FACTORY.objectNode();
        var common = named(old.path("parameters"), at.child("parameters"));
        old.properties().forEach(entry -> {
            var key = entry.getKey();
            if (METHODS.contains(key) && entry.getValue().isObject()) {
                made.set(key, operation(entry.getValue(), at.child(key), now.child(key), common));
            } else if (key.equals("parameters")) {
                var list = parameters(common, now.child("parameters"));
                if (!list.isEmpty()) made.set(key, list);
            } else if (key.equals("$ref") || key.startsWith("x-")) {
                made.set(key, entry.getValue());
            } else {
                notes.aside(entry.getValue(), at.child(key), made);
            }
        });
        if (made.has("$ref")) notes.reference(made, at);
        return made;
    }

    private List<Named> named(JsonNode parameters, Pointer at) {
        var named = new ArrayList<Named>();
        if (!parameters.isArray() && !parameters.isMissingNode()) notes.note(at, "It is no list, and is left out");
        for (int i = 0; parameters.isArray() && i < parameters.size(); i++) {
            var written = parameters.get(i);
            if (!written.isObject()) continue;
            var found = notes.resolved(written, at.child(i));
            named.add(new Named(written, new SwaggerBodies.Field(found.node(), found.at())));
        }
        return named;
    }

    private static boolean isBody(Named parameter) {
        return parameter.place().equals("body") || parameter.place().equals("formData");
    }

    private ArrayNode parameters(List<Named> all, Pointer now) {
        var list = Nodes.FACTORY.arrayNode();
        for (var each : all) {
            if (!isBody(each)) list.add(shared.parameter(each.written(), each.meant(), now.child(list.size())));
        }
        return list;
    }

    private ObjectNode operation(JsonNode old, Pointer at, Pointer now, List<Named> common) {
        notes.moved(at, now);
        var made = Nodes.FACTORY.objectNode();
        var own = named(old.path("parameters"), at.child("parameters"));
        boolean said = false;
        for (var entry : old.properties()) {
            var key = entry.getKey();
            switch (key) {
                case "consumes", "produces" -> {}
                case "schemes" -> {
                    var list = servers.list(entry.getValue());
                    if (!list.isEmpty()) made.set("servers", list);
                }
                case "parameters" -> {
                    said = true;
                    inputs(made, old, own, common, now);
                }
                case "responses" -> responses(made, old, entry.getValue(), at.child(key), now.child(key));
                case "security" -> made.set(key, security.requirements(entry.getValue()));
                default -> {
                    if (KEPT.contains(key) || key.startsWith("x-")) made.set(key, entry.getValue());
                    else notes.aside(entry.getValue(), at.child(key), made);
                }
            }
        }
        if (!said) inputs(made, old, List.of(), common, now);
        return made;
    }

    private void inputs(ObjectNode made, JsonNode old, List<Named> own, List<Named> common, Pointer now) {
        var list = parameters(own, now.child("parameters"));
        if (!list.isEmpty()) made.set("parameters", list);
        var all = new LinkedHashMap<String, Named>();
        boolean ownBody = own.stream().anyMatch(each -> each.place().equals("body"));
        boolean ownForm = own.stream().anyMatch(each -> each.place().equals("formData"));
        for (var each : common) {
            if (each.place().equals("body") ? !ownBody && !ownForm : !ownBody) all.put(each.identity(), each);
        }
        for (var each : own) all.put(each.identity(), each);
        body(made, shared.consumes(old), all, now.child("requestBody"));
    }

    private void body(ObjectNode made, List<String> types, Map<String, Named> all, Pointer now) {
        var body = all.values().stream()
                .filter(each -> each.place().equals("body"))
                .findFirst();
        var fields = all.values().stream()
                .filter(each -> each.place().equals("formData"))
                .map(Named::meant)
                .toList();
        if (body.isPresent()) {
            made.set("requestBody", shared.body(body.get().written(), body.get().meant(), types, now));
            fields.forEach(field -> notes.note(field.at(), "A form beside a body cannot be said, and is left out"));
        } else if (!fields.isEmpty()) {
            made.set("requestBody", shared.form(fields, types, now));
        }
    }

    private void responses(ObjectNode made, JsonNode operation, JsonNode old, Pointer at, Pointer now) {
        var all = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var key = entry.getKey();
            var status = status(key);
            var place = at.child(key);
            if (status.isEmpty()) {
                if (key.startsWith("x-")) all.set(key, entry.getValue());
                else notes.aside(entry.getValue(), place, all);
                return;
            }
            if (!status.equals(key)) notes.note(place, "The status " + key + " is said as " + status);
            if (all.has(status)) notes.aside(entry.getValue(), place, all);
            else all.set(status, shared.response(operation, entry.getValue(), place, now.child(status)));
        });
        if (all.propertyNames().stream().anyMatch(key -> !key.startsWith("x-"))) made.set("responses", all);
        else all.properties().forEach(entry -> made.set(entry.getKey(), entry.getValue()));
    }

    /** A status or a range as 3.1 has it; empty for what is none. */
    private static String status(String key) {
        if (key.equals("default") || key.matches("[1-5]([0-9]{2}|XX)")) return key;
        if (key.matches("(?i)[1-5]xx")) return key.charAt(0) + "XX";
        return key.matches("[1-5][0-9]{2}\\D.*") ? key.substring(0, 3) : "";
    }
}
