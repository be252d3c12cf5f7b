package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says channels as AsyncAPI 3 does, and hands their operations on. Used by one thread. */
final class AsyncChannels {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]+)\\}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    private final Notes notes;
    private final AsyncOperations operations;
    private final Set<String> taken = new HashSet<>();
    private ObjectNode described = Nodes.FACTORY.objectNode();
    private ObjectNode sharedDescribed = Nodes.FACTORY.objectNode();

    AsyncChannels(Notes notes, AsyncMessages messages, AsyncServers servers) {
        this.notes = notes;
        this.operations = new AsyncOperations(notes, messages, servers);
    }

    /** Where the operations of channels go, and those of channels that are components. */
    void keep(ObjectNode all, ObjectNode shared) {
        described = all;
        sharedDescribed = shared;
    }

    AsyncOperations operations() {
        return operations;
    }

    ObjectNode all() {
        var made = Nodes.FACTORY.objectNode();
        var names = names(notes.old().path("channels"));
        notes.old().path("channels").properties().forEach(entry -> {
            var address = entry.getKey();
            var at = Pointer.of("channels", address);
            if (address.startsWith("x-")) {
                notes.aside(entry.getValue(), at, described);
                return;
            }
            var key = names.getOrDefault(address, address);
            made.set(key, channel(entry.getValue(), at, Pointer.of("channels", key), address, described));
        });
        return made;
    }

    /** Keys for addresses: themselves where they can stand in a reference, else their words. */
    private Map<String, String> names(JsonNode channels) {
        var names = new HashMap<String, String>();
        channels.propertyNames().forEach(address -> {
            if (address.matches("[A-Za-z0-9._-]+") && taken.add(address)) names.put(address, address);
        });
        channels.propertyNames()
                .forEach(address -> names.computeIfAbsent(address, _ -> Notes.key(words(address), taken)));
        return names;
    }

    static String words(String text) {
        var words = new StringBuilder();
        WORD.matcher(text).results().forEach(word -> {
            var one = word.group();
            words.append(words.isEmpty() ? one : one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1));
        });
        return words.isEmpty() ? "root" : words.toString();
    }

    /** Channels that are components: they have no address by themselves. */
    ObjectNode shared(JsonNode old, Pointer at) {
        var made = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var place = at.child(entry.getKey());
            made.set(entry.getKey(), channel(entry.getValue(), place, place, null, sharedDescribed));
        });
        return made;
    }

    private JsonNode channel(JsonNode written, Pointer at, Pointer now, @Nullable String address, ObjectNode into) {
        notes.moved(at, now);
        var found = notes.resolved(written, at);
        var old = found.node();
        if (!old.isObject()) old = Nodes.FACTORY.objectNode();
        if (old.has("$ref")) {
            notes.note(
                    at, "The channel stands elsewhere (" + Nodes.text(old, "$ref", "") + ") and is not upgraded there");
            return old;
        }
        var place = found.at();
        var made = Nodes.FACTORY.objectNode();
        if (address != null) made.put("address", address);
        operations.write(made, old, place, now, into);
        if (old.path("description").isString()) made.set("description", old.get("description"));
        if (old.path("servers").isArray() && !old.get("servers").isEmpty()) {
            servers(made, old.get("servers"), place.child("servers"));
        }
        parameters(made, old, place, now, address == null ? "" : address);
        notes.rest(
                old,
                place,
                made,
                Set.of("bindings"),
                Set.of("publish", "subscribe", "servers", "parameters", "description", "$ref"));
        return made;
    }

    private void servers(ObjectNode made, JsonNode names, Pointer at) {
        var list = made.putArray("servers");
        for (int i = 0; i < names.size(); i++) {
            var name = Nodes.scalar(names.get(i));
            list.addObject().put("$ref", Notes.fragment(Pointer.of("servers", name)));
            if (!notes.old().path("servers").has(name)) {
                notes.note(at.child(i), "There is no server “" + name + "” among those of the document");
            }
        }
    }

    private void parameters(ObjectNode made, JsonNode old, Pointer at, Pointer now, String address) {
        var parameters = parameters(old.path("parameters"), at.child("parameters"), now.child("parameters"));
        PARAMETER.matcher(address).results().forEach(found -> {
            if (!parameters.has(found.group(1))) parameters.putObject(found.group(1));
        });
        if (!parameters.isEmpty()) made.set("parameters", parameters);
    }

    ObjectNode parameters(JsonNode old, Pointer at, Pointer now) {
        var made = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var place = at.child(entry.getKey());
            notes.moved(place, now.child(entry.getKey()));
            made.set(entry.getKey(), parameter(entry.getValue(), place));
        });
        return made;
    }

    /** A parameter is a text in 3; its schema is kept where that says less. */
    private JsonNode parameter(JsonNode old, Pointer at) {
        if (!old.isObject() || old.has("$ref")) return old;
        var made = Nodes.FACTORY.objectNode();
        var schema = notes.resolved(old.path("schema"), at.child("schema")).node();
        for (var key : new String[] {"enum", "examples"}) {
            if (!schema.path(key).isArray()) continue;
            var list = made.putArray(key);
            schema.get(key).forEach(value -> list.add(Nodes.scalar(value)));
        }
        if (schema.has("default")) made.put("default", Nodes.scalar(schema.get("default")));
        if (schema.path("description").isString()) made.set("description", schema.get("description"));
        notes.rest(old, at, made, Set.of("location"), Set.of("schema", "description"));
        if (old.path("description").isString()) made.set("description", old.get("description"));
        boolean more = schema.propertyNames().stream()
                .anyMatch(key -> !Set.of("enum", "examples", "default", "description", "type")
                        .contains(key));
        if (more || !schema.path("type").asString("string").equals("string")) {
            made.set("x-schema", old.get("schema"));
            notes.note(at.child("schema"), "A parameter is a text; what its schema says more is kept as x-schema");
        }
        return made;
    }
}
