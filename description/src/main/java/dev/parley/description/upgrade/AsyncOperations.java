package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says operations and the messages of their channels as AsyncAPI 3 does. Used by one thread. */
final class AsyncOperations {

    private static final Set<String> KEPT =
            Set.of("title", "summary", "description", "tags", "externalDocs", "bindings");

    private final Notes notes;
    private final AsyncMessages messages;
    private final AsyncServers servers;
    private final Set<String> taken = new HashSet<>();

    AsyncOperations(Notes notes, AsyncMessages messages, AsyncServers servers) {
        this.notes = notes;
        this.messages = messages;
        this.servers = servers;
    }

    /** Puts a channel's messages into it, and its operations into those of the document. */
    void write(ObjectNode channel, JsonNode old, Pointer at, Pointer now, ObjectNode into) {
        var all = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var key = entry.getKey();
            boolean receives = key.equals("publish");
            if (!receives && !key.equals("subscribe")) return;
            operation(all, entry.getValue(), at.child(key), now, into, receives ? "receive" : "send");
        });
        if (!all.isEmpty()) channel.set("messages", all);
    }

    private void operation(
            ObjectNode all, JsonNode written, Pointer at, Pointer channel, ObjectNode into, String action) {
        var old = written.isObject() ? written : Nodes.FACTORY.objectNode();
        var name =
                Notes.key(Nodes.text(old, "operationId", action + upper(AsyncChannels.words(channel.last()))), taken);
        var id = Nodes.text(old, "operationId");
        if (id != null && !id.equals(name)) notes.note(at.child("operationId"), "The operation is named " + name);
        var section = channel.tokens().getFirst().equals("components")
                ? Pointer.of("components", "operations")
                : Pointer.of("operations");
        notes.moved(at, section.child(name));
        var made = Nodes.FACTORY.objectNode();
        made.put("action", action);
        made.putObject("channel").put("$ref", Notes.fragment(channel));
        for (var entry : old.properties()) {
            if (KEPT.contains(entry.getKey())) made.set(entry.getKey(), entry.getValue());
        }
        if (old.path("security").isArray()) {
            made.set("security", servers.requirements(old.get("security"), at.child("security")));
        }
        if (old.path("traits").isArray()) {
            var traits = made.putArray("traits");
            for (int i = 0; i < old.get("traits").size(); i++) {
                traits.add(trait(old.get("traits").get(i), at.child("traits").child(i)));
            }
        }
        if (old.has("message")) {
            var list = made.putArray("messages");
            for (var each : messages.named(old.get("message"), at.child("message"))) {
                list.addObject().put("$ref", Notes.fragment(message(all, each, name, channel)));
            }
        }
        notes.rest(old, at, made, KEPT, Set.of("operationId", "message", "security", "traits"));
        into.set(name, made);
    }

    private static String upper(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Puts a message among those of its channel, once; returns where it stands there. */
    private Pointer message(ObjectNode all, Notes.Found found, String operation, Pointer channel) {
        var said = messages.message(found.node(), found.at());
        var wanted = messages.name(found, operation + "Message");
        for (var entry : all.properties()) {
            if (entry.getValue().equals(said)) return channel.child("messages").child(entry.getKey());
        }
        var key = Notes.key(wanted, new HashSet<>(all.propertyNames()));
        all.set(key, said);
        var place = channel.child("messages").child(key);
        notes.moved(found.at(), place);
        return place;
    }

    JsonNode trait(JsonNode old, Pointer at) {
        if (!old.isObject() || old.has("$ref")) return old;
        var made = Nodes.FACTORY.objectNode();
        for (var entry : old.properties()) {
            if (KEPT.contains(entry.getKey())) made.set(entry.getKey(), entry.getValue());
        }
        if (old.path("security").isArray()) {
            made.set("security", servers.requirements(old.get("security"), at.child("security")));
        }
        if (old.has("operationId")) made.set("x-operationId", old.get("operationId"));
        notes.rest(old, at, made, KEPT, Set.of("operationId", "security"));
        return made;
    }
}
