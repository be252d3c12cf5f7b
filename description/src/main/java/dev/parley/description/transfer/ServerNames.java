package dev.parley.description.transfer;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.Standard;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names of an AsyncAPI document's servers beside those of another API: of two that only have their name in common, the one that comes has another. */
final class ServerNames {

    static final String PREFIX = "#/servers/";

    private final Map<String, String> renamed = new HashMap<>();

    private ServerNames() {}

    /** What comes, with names for its servers that mean nothing else in the document that is there. */
    static JsonNode apart(Standard standard, JsonNode there, JsonNode incoming) {
        if (standard != Standard.ASYNCAPI || !Inherited.areOthers(standard, there, incoming)) return incoming;
        var names = new ServerNames();
        names.find(there.path("servers"), incoming.path("servers"));
        return names.renamed.isEmpty() ? incoming : names.document(incoming);
    }

    private void find(JsonNode there, JsonNode incoming) {
        for (var server : incoming.properties()) {
            var key = server.getKey();
            if (!there.has(key) || there.get(key).equals(server.getValue())) continue;
            renamed.put(key, name(key, server.getValue(), there, incoming));
        }
    }

    /** That of the same server, if it came before, or one that is free. */
    private static String name(String key, JsonNode server, JsonNode there, JsonNode incoming) {
        for (int number = 2; ; number++) {
            var name = key + number;
            boolean known = there.has(name) && there.get(name).equals(server);
            if (known || !(there.has(name) || incoming.has(name))) return name;
        }
    }

    private JsonNode document(JsonNode incoming) {
        var made = (ObjectNode) referring(incoming);
        var servers = Nodes.FACTORY.objectNode();
        made.path("servers")
                .properties()
                .forEach(server ->
                        servers.set(renamed.getOrDefault(server.getKey(), server.getKey()), server.getValue()));
        made.set("servers", servers);
        return made;
    }

    private JsonNode referring(JsonNode node) {
        if (node.isArray()) {
            var all = Nodes.FACTORY.arrayNode();
            node.forEach(item -> all.add(referring(item)));
            return all;
        }
        if (!node.isObject()) return node;
        var all = Nodes.FACTORY.objectNode();
        node.properties()
                .forEach(member -> all.set(
                        member.getKey(),
                        member.getKey().equals("$ref") ? reference(member.getValue()) : referring(member.getValue())));
        return all;
    }

    private JsonNode reference(JsonNode value) {
        for (var each : renamed.entrySet()) {
            var old = PREFIX + escaped(each.getKey());
            var text = Nodes.scalar(value);
            if (text.equals(old) || text.startsWith(old + "/")) {
                return Nodes.FACTORY.stringNode(PREFIX + escaped(each.getValue()) + text.substring(old.length()));
            }
        }
        return value;
    }

    /** A key in a reference (RFC 6901 §3). */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
