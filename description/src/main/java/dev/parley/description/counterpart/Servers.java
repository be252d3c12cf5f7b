package dev.parley.description.counterpart;

import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A server of AsyncAPI: in OpenAPI it is one of the list of the whole document. A WebSocket begins as a request of HTTP to the same host. */
final class Servers {

    private static final Map<String, String> PROTOCOLS =
            Map.of("ws", "http", "wss", "https", "http", "http", "https", "https");
    static final Map<String, String> VARIABLE = Rewording.same("enum", "default", "description");

    private Servers() {}

    static Counterpart of(Located server) {
        var node = server.node();
        var protocol = node.path("protocol").asString("");
        var scheme = PROTOCOLS.get(protocol.toLowerCase(Locale.ROOT));
        if (scheme == null)
            return new Counterpart.None("A server of OpenAPI speaks HTTP, this one `" + protocol + "`.");
        var url = scheme + "://" + node.path("host").asString("")
                + node.path("pathname").asString("");
        var reworded = new Rewording().say("url", url);
        var rest = ((ObjectNode) node).deepCopy().without(List.of("host", "protocol", "pathname", "variables"));
        reworded.take(rest, Rewording.same("description"));
        var variables = JsonNodeFactory.instance.objectNode();
        server.child("variables")
                .ifPresent(all -> all.children().forEach(each -> {
                    var variable = new Rewording().take(each.resolved().node(), VARIABLE);
                    // OpenAPI wants one.
                    var first = variable.value().path("enum").path(0).asString("");
                    if (!variable.value().has("default")) variable.say("default", first);
                    variables.set(each.key(), variable.value());
                    reworded.lose(variable.lost());
                }));
        if (!variables.isEmpty()) reworded.say("variables", variables);
        return new Counterpart.Other(Pointer.of("servers", Pointer.END), reworded.value(), reworded.lost());
    }
}
