package dev.parley.description.asyncapi;

import dev.parley.description.source.Pointer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A server as a document says it.
 *
 * @param at where it stands, before references are followed
 * @param host with its variables' usual values
 * @param path of all that is on it, without a slash at its end
 */
record Server(Pointer at, String protocol, String host, String path, JsonNode node) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Set<String> PLAIN = Set.of("host", "pathname", "protocol");

    static Server of(AsyncApiDocument document, Pointer at) {
        var node = References.resolved(document, document.node(at).orElse(Fields.NODES.missingNode()));
        var path = filled(document, node, Fields.text(node, "pathname", ""));
        return new Server(
                at,
                Fields.text(node, "protocol", "").toLowerCase(Locale.ROOT),
                filled(document, node, Fields.text(node, "host", "")),
                path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
                node);
    }

    private static String filled(AsyncApiDocument document, JsonNode server, String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var variable =
                    References.resolved(document, server.path("variables").path(found.group(1)));
            var value = Fields.scalar(Described.example(variable));
            return Matcher.quoteReplacement(value.isEmpty() ? found.group() : value);
        });
    }

    boolean isWebSocket() {
        return protocol.equals("ws") || protocol.equals("wss");
    }

    /** Whether it says no more than its address. */
    boolean isPlain() {
        return PLAIN.containsAll(node.propertyNames());
    }

    boolean is(TypedUrl url) {
        return protocol.equals(url.protocol()) && host.equalsIgnoreCase(url.host());
    }
}
