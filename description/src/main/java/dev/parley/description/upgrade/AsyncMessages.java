package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says messages as AsyncAPI 3 does. Used by one thread. */
final class AsyncMessages {

    private static final Set<String> KEPT = Set.of(
            "headers",
            "correlationId",
            "contentType",
            "name",
            "title",
            "summary",
            "description",
            "tags",
            "externalDocs",
            "bindings",
            "examples",
            "deprecated");

    private static final Set<String> EXAMPLE = Set.of("name", "summary", "headers", "payload");

    /** Formats in which a schema is when none is named. */
    private static final String OWN = "application/vnd\\.aai\\.asyncapi(\\+(json|yaml))?;\\s*version=2.*";

    private final Notes notes;

    AsyncMessages(Notes notes) {
        this.notes = notes;
    }

    ObjectNode components(JsonNode old, Pointer at) {
        var made = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var place = at.child(entry.getKey());
            notes.moved(place, place);
            if (entry.getValue().has("oneOf")) {
                notes.note(place, "Several messages under one name cannot be said; each stands where it is used");
            } else {
                made.set(entry.getKey(), message(entry.getValue(), place));
            }
        });
        return made;
    }

    /** A message or a reference to one. */
    JsonNode message(JsonNode old, Pointer at) {
        if (!old.isObject() || old.has("$ref")) return old;
        var made = Nodes.FACTORY.objectNode();
        var format = Nodes.text(old, "schemaFormat");
        for (var entry : old.properties()) {
            switch (entry.getKey()) {
                case "payload" -> made.set("payload", payload(entry.getValue(), format));
                case "headers" -> made.set("headers", schema(entry.getValue()));
                case "traits" -> {
                    if (!entry.getValue().isArray()) {
                        notes.aside(entry.getValue(), at.child("traits"), made);
                        continue;
                    }
                    var list = made.putArray("traits");
                    for (int i = 0; i < entry.getValue().size(); i++) {
                        list.add(trait(
                                entry.getValue().get(i), at.child("traits").child(i)));
                    }
                }
                case "examples" -> made.set("examples", examples(entry.getValue()));
                case "messageId" -> made.set("x-messageId", entry.getValue());
                default -> {}
            }
            if (KEPT.contains(entry.getKey()) && !made.has(entry.getKey())) made.set(entry.getKey(), entry.getValue());
        }
        notes.rest(old, at, made, KEPT, Set.of("payload", "traits", "messageId", "schemaFormat"));
        return made;
    }

    /** The official schema of 3 takes only mappings where a schema of 2 may be {@code true} or {@code false}. */
    static JsonNode schema(JsonNode old) {
        if (!old.isBoolean()) return old;
        var made = Nodes.FACTORY.objectNode();
        if (!old.booleanValue()) made.putObject("not");
        return made;
    }

    private static JsonNode payload(JsonNode payload, @Nullable String format) {
        if (format == null || format.matches(OWN)) return schema(payload);
        var made = Nodes.FACTORY.objectNode();
        made.put("schemaFormat", format);
        made.set("schema", payload);
        return made;
    }

    /** Examples of 2.0 may be anything; those of 3 have headers or a payload. */
    private static JsonNode examples(JsonNode old) {
        if (!old.isArray()) return Nodes.FACTORY.arrayNode().add(old);
        var list = Nodes.FACTORY.arrayNode();
        for (var each : old) {
            boolean said = each.isObject()
                    && EXAMPLE.containsAll(each.propertyNames())
                    && (each.has("payload") || each.has("headers"));
            if (said) list.add(each);
            else list.addObject().set("payload", each);
        }
        return list;
    }

    JsonNode trait(JsonNode old, Pointer at) {
        if (!old.isObject() || old.has("$ref")) return old;
        var made = Nodes.FACTORY.objectNode();
        if (old.has("headers")) made.set("headers", schema(old.get("headers")));
        if (old.has("examples")) made.set("examples", examples(old.get("examples")));
        notes.rest(old, at, made, KEPT, Set.of("messageId"));
        if (old.has("messageId")) made.set("x-messageId", old.get("messageId"));
        return made;
    }

    /** The messages that an operation names, one by one: what is written, and what it means. */
    List<Notes.Found> named(JsonNode message, Pointer at) {
        var meant = notes.resolved(message, at);
        if (!meant.node().path("oneOf").isArray()) return List.of(new Notes.Found(message, at));
        var all = new ArrayList<Notes.Found>();
        var several = meant.node().get("oneOf");
        for (int i = 0; i < several.size(); i++) {
            all.addAll(named(several.get(i), meant.at().child("oneOf").child(i)));
        }
        meant.node().properties().forEach(entry -> {
            if (!entry.getKey().equals("oneOf"))
                notes.note(meant.at().child(entry.getKey()), "Beside oneOf it said nothing, and is left out");
        });
        return all;
    }

    /** What a message is called on its channel. */
    String name(Notes.Found message, String otherwise) {
        var meant = notes.resolved(message.node(), message.at());
        var id = Nodes.text(meant.node(), "messageId", "");
        if (!id.isEmpty()) return id;
        var target = notes.target(message.node());
        if (target.isPresent()) return target.get().last();
        if (message.node().has("$ref")) {
            return Nodes.text(message.node(), "$ref", "").replaceFirst(".*[/#]", "");
        }
        var name = Nodes.text(meant.node(), "name", "");
        return name.isEmpty() ? otherwise : name;
    }
}
