package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says servers and how access is given as AsyncAPI 3 does. Used by one thread. */
final class AsyncServers {

    private static final Pattern URL = Pattern.compile("(?:([^:/?#]*)://)?([^/?#]*)(.*)", Pattern.DOTALL);

    private final Notes notes;

    AsyncServers(Notes notes) {
        this.notes = notes;
    }

    ObjectNode servers(JsonNode old, Pointer at) {
        var made = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var place = at.child(entry.getKey());
            notes.moved(place, place);
            made.set(entry.getKey(), server(entry.getValue(), place));
        });
        return made;
    }

    private JsonNode server(JsonNode old, Pointer at) {
        if (old.has("$ref")) return old;
        var made = Nodes.FACTORY.objectNode();
        var url = URL.matcher(Nodes.text(old, "url", "").strip());
        if (!url.matches()) throw new IllegalStateException("Every text has these groups");
        made.put("host", url.group(2));
        var path = url.group(3);
        if (!path.isEmpty() && !path.equals("/")) made.put("pathname", path);
        var protocol = Nodes.text(old, "protocol", "");
        var scheme = url.group(1) == null ? "" : url.group(1);
        if (!scheme.isEmpty() && !scheme.equalsIgnoreCase(protocol)) {
            notes.note(at.child("url"), "The scheme " + scheme + " is not said any more; the protocol is " + protocol);
        }
        made.put("protocol", protocol);
        notes.rest(
                old,
                at,
                made,
                Set.of("protocolVersion", "description", "variables", "tags", "bindings"),
                Set.of("url", "security"));
        if (old.path("security").isArray())
            made.set("security", requirements(old.get("security"), at.child("security")));
        return made;
    }

    ObjectNode schemes(JsonNode old, Pointer at) {
        var made = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var place = at.child(entry.getKey());
            notes.moved(place, place);
            made.set(entry.getKey(), scheme(entry.getValue()));
        });
        return made;
    }

    /** Scopes that can be had are called so in 3. */
    private static JsonNode scheme(JsonNode old) {
        if (!(old.path("flows") instanceof ObjectNode flows)) return old;
        var made = Nodes.copy(old);
        var renamed = made.putObject("flows");
        flows.properties().forEach(entry -> {
            if (!entry.getValue().isObject()) {
                renamed.set(entry.getKey(), entry.getValue());
                return;
            }
            var flow = renamed.putObject(entry.getKey());
            entry.getValue()
                    .properties()
                    .forEach(field -> flow.set(
                            field.getKey().equals("scopes") ? "availableScopes" : field.getKey(), field.getValue()));
        });
        return made;
    }

    /** What is required, of which one is enough; several at once cannot be said in 3. */
    ArrayNode requirements(JsonNode old, Pointer at) {
        var list = Nodes.FACTORY.arrayNode();
        for (int i = 0; i < old.size(); i++) {
            var each = old.get(i);
            if (each.size() > 1) {
                notes.note(at.child(i), "That several are required at once cannot be said; each of them is named");
            }
            each.properties().forEach(entry -> {
                var one = requirement(entry.getKey(), entry.getValue());
                if (list.valueStream().noneMatch(one::equals)) list.add(one);
            });
        }
        return list;
    }

    private ObjectNode requirement(String name, JsonNode scopes) {
        var place = Pointer.of("components", "securitySchemes", name);
        var scheme = notes.old().at(place.toString());
        if (!scopes.isEmpty() && scheme.isObject() && !scheme.has("$ref")) {
            var made = Nodes.copy(scheme(scheme));
            made.set("scopes", scopes);
            return made;
        }
        return Nodes.FACTORY.objectNode().put("$ref", Notes.fragment(place));
    }
}
