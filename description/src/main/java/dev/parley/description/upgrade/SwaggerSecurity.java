package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says how access is given as OpenAPI 3.1 does. Used by one thread. */
final class SwaggerSecurity {

    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "password",
            "application", "clientCredentials",
            "accessCode", "authorizationCode");

    private final Notes notes;
    private final Map<String, String> names = new HashMap<>();

    SwaggerSecurity(Notes notes) {
        this.notes = notes;
        var taken = new HashSet<String>();
        notes.old()
                .path("securityDefinitions")
                .propertyNames()
                .forEach(name -> names.put(name, Notes.key(name, taken)));
    }

    ObjectNode schemes(JsonNode old, Pointer at) {
        var all = Nodes.FACTORY.objectNode();
        old.properties().forEach(entry -> {
            var name = names.getOrDefault(entry.getKey(), entry.getKey());
            if (!name.equals(entry.getKey())) notes.note(at.child(entry.getKey()), "It is named " + name);
            all.set(name, scheme(entry.getValue(), at.child(entry.getKey())));
        });
        return all;
    }

    private ObjectNode scheme(JsonNode old, Pointer at) {
        var made = Nodes.FACTORY.objectNode();
        var type = Nodes.text(old, "type", "");
        switch (type) {
            case "basic" -> made.put("type", "http").put("scheme", "basic");
            case "oauth2" -> made.put("type", "oauth2").set("flows", flows(old, at));
            default -> {
                made.put("type", type);
                for (var key : new String[] {"name", "in"}) if (old.has(key)) made.set(key, old.get(key));
            }
        }
        notes.rest(
                old, at, made, Set.of("description"), Set.of("type", "flow", "authorizationUrl", "tokenUrl", "scopes"));
        return made;
    }

    private ObjectNode flows(JsonNode old, Pointer at) {
        var flows = Nodes.FACTORY.objectNode();
        var kind = FLOWS.get(Nodes.text(old, "flow", ""));
        if (kind == null) {
            notes.note(at, "The flow of OAuth 2 is unknown: " + Nodes.text(old, "flow", "none is said"));
            return flows;
        }
        var flow = flows.putObject(kind);
        boolean asks = kind.equals("implicit") || kind.equals("authorizationCode");
        if (asks) flow.put("authorizationUrl", Nodes.text(old, "authorizationUrl", ""));
        if (!kind.equals("implicit")) flow.put("tokenUrl", Nodes.text(old, "tokenUrl", ""));
        var scopes = flow.putObject("scopes");
        old.path("scopes").properties().forEach(entry -> {
            if (entry.getKey().startsWith("x-")) flow.set(entry.getKey(), entry.getValue());
            else scopes.put(entry.getKey(), Nodes.scalar(entry.getValue()));
        });
        return flows;
    }

    /** Requirements by the names that the schemes have now. */
    JsonNode requirements(JsonNode old) {
        if (!old.isArray()) return old;
        var list = Nodes.FACTORY.arrayNode();
        for (var each : old) {
            var one = list.addObject();
            each.properties()
                    .forEach(entry -> one.set(
                            names.getOrDefault(entry.getKey(), entry.getKey()),
                            entry.getValue().isArray() ? entry.getValue() : Nodes.FACTORY.arrayNode()));
        }
        return list;
    }
}
