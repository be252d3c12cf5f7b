package dev.parley.description.asyncapi;

import dev.parley.description.document.Described;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.TypedUrl;
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
public record Server(Pointer at, String protocol, String host, String path, JsonNode node) {

    static final Set<String> SCHEMES = Set.of("ws", "wss");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Set<String> PLAIN = Set.of("host", "pathname", "protocol");

    /** The server that stands there, references followed. */
    public static Server of(StandardDocument document, Pointer at) {
        var node = References.resolved(document, document.node(at).orElse(Nodes.FACTORY.missingNode()));
        var path = filled(document, node, Nodes.text(node, "pathname", ""));
        return new Server(
                at,
                Nodes.text(node, "protocol", "").toLowerCase(Locale.ROOT),
                filled(document, node, Nodes.text(node, "host", "")),
                path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
                node);
    }

    private static String filled(StandardDocument document, JsonNode server, String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var variable =
                    References.resolved(document, server.path("variables").path(found.group(1)));
            var value = Nodes.scalar(Described.example(variable));
            return Matcher.quoteReplacement(value.isEmpty() ? found.group() : value);
        });
    }

    public boolean isWebSocket() {
        return SCHEMES.contains(protocol);
    }

    /** Whether it says no more than its address. */
    boolean isPlain() {
        return PLAIN.containsAll(node.propertyNames());
    }

    /** Whether a URL names it. */
    public boolean is(TypedUrl url) {
        return protocol.equals(url.protocol()) && host.equalsIgnoreCase(url.host());
    }
}
