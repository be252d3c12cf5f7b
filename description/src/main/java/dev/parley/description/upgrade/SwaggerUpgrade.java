package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says a document of OpenAPI 2.0 as one of OpenAPI 3.1. Used once. */
final class SwaggerUpgrade {

    /** The version that is written. */
    static final String VERSION = "3.1.1";

    private final Notes notes;
    private final SwaggerSchemas schemas;
    private final SwaggerShared shared;
    private final SwaggerSecurity security;
    private final SwaggerServers servers;
    private final Map<Pointer, Pointer> places = new HashMap<>();

    SwaggerUpgrade(Notes notes) {
        this.notes = notes;
        this.schemas = new SwaggerSchemas(notes);
        var parameters = new SwaggerParameters(notes, schemas);
        this.shared = new SwaggerShared(
                notes,
                parameters,
                new SwaggerBodies(notes, schemas, parameters),
                new SwaggerResponses(notes, schemas, parameters));
        this.security = new SwaggerSecurity(notes);
        this.servers = new SwaggerServers(notes);
    }

    ObjectNode document() {
        var components = components();
        var paths = paths(notes.old().path("paths"));
        var made = Nodes.FACTORY.objectNode();
        made.put("openapi", VERSION);
        notes.old().propertyNames().forEach(key -> {
            var value = notes.old().get(key);
            switch (key) {
                case "swagger", "consumes", "produces" -> {}
                case "info" -> made.set(key, info(value));
                case "host", "basePath", "schemes" -> {
                    var list = servers.list();
                    if (!made.has("servers") && !list.isEmpty()) made.set("servers", list);
                }
                case "paths" -> made.set(key, paths);
                case "definitions", "parameters", "responses", "securityDefinitions" -> {
                    if (!components.isEmpty()) made.set("components", components);
                }
                case "security" -> made.set(key, security.requirements(value));
                case "tags", "externalDocs" -> made.set(key, value);
                default -> {
                    if (key.startsWith("x-")) made.set(key, value);
                    else notes.aside(value, Pointer.of(key), made);
                }
            }
        });
        if (!made.has("info")) made.set("info", info(Nodes.NONE));
        if (!made.has("paths")) made.set("paths", paths);
        notes.mend();
        return made;
    }

    private ObjectNode info(JsonNode old) {
        var made = Nodes.copy(old);
        for (var key : new String[] {"title", "version"}) {
            if (made.path(key).isString()) continue;
            if (!made.has(key)) notes.note(Pointer.of("info"), "It has no " + key + ", and gets an empty one");
            made.put(key, Nodes.scalar(made.path(key)));
        }
        if (made.get("license") instanceof ObjectNode license && !license.has("name")) {
            license.put("name", Nodes.text(license, "url", ""));
        }
        return made;
    }

    private ObjectNode paths(JsonNode old) {
        var operations = new SwaggerOperations(notes, shared, servers, security);
        var made = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var key = entry.getKey();
            if (key.startsWith("x-")) {
                made.set(key, entry.getValue());
                return;
            }
            var at = Pointer.of("paths", key);
            var path = key.startsWith("/") ? key : "/" + key;
            if (made.has(path)) {
                notes.aside(entry.getValue(), at, made);
                return;
            }
            if (!path.equals(key)) notes.note(at, "A path begins with /");
            made.set(path, operations.item(entry.getValue(), at, Pointer.of("paths", path)));
        });
        return made;
    }

    private ObjectNode components() {
        var old = notes.old();
        place("definitions", "schemas");
        place("parameters", "parameters");
        place("responses", "responses");
        var made = Nodes.FACTORY.objectNode();
        for (var section : new String[] {"definitions", "parameters", "responses"}) {
            old.path(section).properties().forEach(entry -> {
                var at = Pointer.of(section, entry.getKey());
                var now = places.get(at);
                if (now == null) return;
                JsonNode value = section.equals("definitions")
                        ? schemas.schema(entry.getValue(), at, now)
                        : shared.component(entry.getValue(), at, now);
                if (!(made.get(now.tokens().get(1)) instanceof ObjectNode))
                    made.putObject(now.tokens().get(1));
                ((ObjectNode) made.get(now.tokens().get(1))).set(now.last(), value);
            });
        }
        if (!old.path("securityDefinitions").isEmpty()) {
            made.set(
                    "securitySchemes",
                    security.schemes(old.get("securityDefinitions"), Pointer.of("securityDefinitions")));
        }
        return made;
    }

    /** Finds a place for all of a section, by a key that 3.1 takes. */
    private void place(String section, String kind) {
        var taken = new HashSet<String>();
        var bodies = new HashSet<String>();
        notes.old().path(section).properties().forEach(entry -> {
            var at = Pointer.of(section, entry.getKey());
            if (!entry.getValue().isObject()) return;
            var place = Nodes.text(notes.resolved(entry.getValue(), at).node(), "in", "");
            if (kind.equals("parameters") && place.equals("formData")) {
                notes.note(at, "A field of a form cannot stand for itself; it is written out where it is used");
                return;
            }
            boolean body = kind.equals("parameters") && place.equals("body");
            var key = Notes.key(entry.getKey(), body ? bodies : taken);
            if (!key.equals(entry.getKey())) notes.note(at, "It is named " + key);
            var now = Pointer.of("components", body ? "requestBodies" : kind, key);
            places.put(at, now);
            if (!kind.equals("schemas")) shared.known(at, now);
        });
    }
}
