package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.source.Pointer;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says a document of AsyncAPI 2 as one of AsyncAPI 3.0. What others publish, the application receives; what they subscribe to, it sends
 * (2.6, “Channel Item Object”). Used once.
 */
final class AsyncUpgrade {

    /** The version that is written. */
    static final String VERSION = "3.0.0";

    /** Kinds of components that are the same in both. */
    private static final Set<String> SAME = Set.of(
            "serverVariables",
            "correlationIds",
            "serverBindings",
            "channelBindings",
            "operationBindings",
            "messageBindings");

    private final Notes notes;
    private final AsyncServers servers;
    private final AsyncMessages messages;
    private final AsyncChannels channels;
    private final ObjectNode operations = Nodes.FACTORY.objectNode();
    private final ObjectNode sharedOperations = Nodes.FACTORY.objectNode();

    AsyncUpgrade(Notes notes) {
        this.notes = notes;
        this.servers = new AsyncServers(notes);
        this.messages = new AsyncMessages(notes);
        this.channels = new AsyncChannels(notes, messages, servers);
    }

    ObjectNode document() {
        var components = components(notes.old().path("components"));
        var described = channels.all();
        var made = Nodes.FACTORY.objectNode();
        made.put("asyncapi", VERSION);
        notes.old().propertyNames().forEach(key -> {
            var value = notes.old().get(key);
            switch (key) {
                case "asyncapi", "tags", "externalDocs" -> {}
                case "info" -> made.set(key, info(value));
                case "servers" -> made.set(key, servers.servers(value, Pointer.of(key)));
                case "channels" -> {
                    made.set(key, described);
                    if (!operations.isEmpty()) made.set("operations", operations);
                }
                case "components" -> made.set(key, components);
                case "id", "defaultContentType" -> made.set(key, value);
                default -> {
                    if (key.startsWith("x-")) made.set(key, value);
                    else notes.aside(value, Pointer.of(key), made);
                }
            }
        });
        if (!made.has("info")) made.set("info", info(Nodes.NONE));
        var own = made.deepCopy();
        mend(own, "", own);
        new AsyncBindings(notes).lawful(own);
        return own;
    }

    /** Lets references into channels and operations lead to where their targets stand now. */
    private void mend(JsonNode node, String name, ObjectNode made) {
        if (node instanceof ObjectNode mapping && mapping.path("$ref").isString()) {
            notes.target(mapping)
                    .filter(target -> made.at(target.toString()).isMissingNode())
                    .flatMap(notes::now)
                    .ifPresent(now -> mapping.put("$ref", Notes.fragment(now)));
        }
        node.properties().forEach(entry -> {
            if (!References.isData(name, entry.getKey())) mend(entry.getValue(), entry.getKey(), made);
        });
        if (node.isArray()) node.forEach(item -> mend(item, name, made));
    }

    private ObjectNode info(JsonNode old) {
        var made = Nodes.copy(old);
        for (var key : new String[] {"title", "version"}) {
            if (made.path(key).isString()) continue;
            if (!made.has(key)) notes.note(Pointer.of("info"), "It has no " + key + ", and gets an empty one");
            made.put(key, Nodes.scalar(made.path(key)));
        }
        for (var key : new String[] {"tags", "externalDocs"}) {
            if (notes.old().has(key)) made.set(key, notes.old().get(key));
        }
        return made;
    }

    private ObjectNode components(JsonNode old) {
        var made = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var key = entry.getKey();
            var at = Pointer.of("components", key);
            if (SAME.contains(key) || key.startsWith("x-")) {
                notes.moved(at, at);
                made.set(key, entry.getValue());
                return;
            }
            switch (key) {
                case "schemas" -> made.set(key, schemas(entry.getValue(), at));
                case "servers" -> made.set(key, servers.servers(entry.getValue(), at));
                case "securitySchemes" -> made.set(key, servers.schemes(entry.getValue(), at));
                case "parameters" -> made.set(key, channels.parameters(entry.getValue(), at, at));
                case "messages" -> made.set(key, messages.components(entry.getValue(), at));
                case "messageTraits" -> made.set(key, traits(entry.getValue(), at, true));
                case "operationTraits" -> made.set(key, traits(entry.getValue(), at, false));
                case "channels" -> made.set(key, entry.getValue());
                default -> notes.aside(entry.getValue(), at, made);
            }
        });
        channels.keep(operations, sharedOperations);
        if (made.has("channels")) {
            made.set("channels", channels.shared(old.get("channels"), Pointer.of("components", "channels")));
            if (!sharedOperations.isEmpty()) made.set("operations", sharedOperations);
        }
        return made;
    }

    private JsonNode schemas(JsonNode old, Pointer at) {
        notes.moved(at, at);
        if (!old.isObject()) return old;
        var made = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> made.set(entry.getKey(), AsyncMessages.schema(entry.getValue())));
        return made;
    }

    private ObjectNode traits(JsonNode old, Pointer at, boolean message) {
        var made = Nodes.FACTORY.objectNode();
        for (Map.Entry<String, JsonNode> entry : old.properties()) {
            var place = at.child(entry.getKey());
            notes.moved(place, place);
            made.set(
                    entry.getKey(),
                    message
                            ? messages.trait(entry.getValue(), place)
                            : channels.operations().trait(entry.getValue(), place));
        }
        return made;
    }
}
