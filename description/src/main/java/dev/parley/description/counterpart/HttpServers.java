package dev.parley.description.counterpart;

import dev.parley.description.document.Keys;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A server of OpenAPI: in AsyncAPI one of the same host for WebSocket, which begins as a request of HTTP to it. */
final class HttpServers {

    /** Scheme, host and path of a URL; what is in braces is a variable, of which a host may be made. */
    private static final Pattern URL = Pattern.compile("(?i)(https?)://([^/?#]+)(/[^?#]*)?");

    private HttpServers() {}

    static Counterpart of(Located server) {
        var node = server.node();
        var url = URL.matcher(node.path("url").asString(""));
        if (!url.matches()) return none();
        var address =
                HostAndPath.of(url.group(2), Objects.requireNonNullElse(url.group(3), ""), node.path("variables"));
        if (address.host().isEmpty()) return none();
        var slashed = address.slashed(node.path("variables"));
        if (slashed.isPresent())
            return new Counterpart.None(
                    "A host of AsyncAPI has no path in it, and `" + slashed.get() + "` holds a slash there.");
        boolean secure = url.group(1).toLowerCase(Locale.ROOT).equals("https");
        var reworded = new Rewording().say("host", address.host()).say("protocol", secure ? "wss" : "ws");
        if (!address.path().isEmpty() && !address.path().equals("/")) reworded.say("pathname", address.path());
        var rest = ((ObjectNode) node).deepCopy().without(List.of("url", "name", "variables"));
        reworded.take(rest, Rewording.same("description"));
        var variables = JsonNodeFactory.instance.objectNode();
        for (var each : server.child("variables").map(Located::children).orElse(List.of())) {
            var variable = new Rewording().take(each.node(), Servers.VARIABLE);
            variables.set(each.key(), variable.value());
            reworded.lose(variable.lost());
        }
        if (!variables.isEmpty()) reworded.say("variables", variables);
        var name = node.path("name").asString(url.group().replaceFirst("^[^:]+://", ""));
        // The key is made free where it goes.
        var key = Keys.free(name, "server", List.of());
        return new Counterpart.Other(Pointer.of("servers", key), reworded.value(), reworded.lost());
    }

    private static Counterpart none() {
        return new Counterpart.None(
                "A server of AsyncAPI has a host and a protocol of its own, and nothing behind its path.");
    }
}
