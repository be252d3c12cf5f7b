package dev.parley.description.asyncapi;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.document.Nodes;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.ConnectionOptions.DeflateOffer;
import dev.parley.description.request.ConnectionOptions.Reconnect;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The options of a connection that belong to the service. Durations are written as {@code 30s} or {@code 250ms}. */
final class ConnectionFields {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,10})(ms|s|m|h)");
    private static final Set<String> MANAGED = Set.of(
            "subprotocols",
            "deflate",
            "connectTimeout",
            "handshakeTimeout",
            "pingEvery",
            "pingPayload",
            "automaticPong",
            "policy",
            "reconnect",
            "maxMessageSize",
            "maxFragments",
            "maxRatio");

    private ConnectionFields() {}

    static ConnectionOptions read(JsonNode node) {
        var size = node.path("maxMessageSize");
        return new ConnectionOptions(
                Nodes.items(node.path("subprotocols")).stream()
                        .map(Nodes::scalar)
                        .toList(),
                deflate(node.path("deflate")),
                duration(node, "connectTimeout"),
                duration(node, "handshakeTimeout"),
                duration(node, "pingEvery"),
                Nodes.text(node, "pingPayload"),
                node.path("automaticPong").isBoolean()
                        ? Boolean.valueOf(node.get("automaticPong").booleanValue())
                        : null,
                strict(Nodes.text(node, "policy", "")),
                reconnect(node.path("reconnect")),
                size.isIntegralNumber() && size.canConvertToLong() ? Long.valueOf(size.longValue()) : null,
                Nodes.integer(node, "maxFragments").orElse(null),
                Nodes.integer(node, "maxRatio").orElse(null));
    }

    private static @Nullable Boolean strict(String policy) {
        return switch (policy) {
            case "strict" -> true;
            case "observing" -> false;
            default -> null;
        };
    }

    private static @Nullable DeflateOffer deflate(JsonNode node) {
        if (node.isBoolean()) return new DeflateOffer(node.booleanValue(), false, false, null, null);
        if (!node.isObject()) return null;
        return new DeflateOffer(
                Nodes.flag(node, "enabled", true),
                Nodes.flag(node, "clientNoContextTakeover", false),
                Nodes.flag(node, "serverNoContextTakeover", false),
                Nodes.integer(node, "clientMaxWindowBits").orElse(null),
                Nodes.integer(node, "serverMaxWindowBits").orElse(null));
    }

    private static @Nullable Reconnect reconnect(JsonNode node) {
        if (node.isBoolean()) return new Reconnect(node.booleanValue(), null, null, null, null);
        if (!node.isObject()) return null;
        return new Reconnect(
                Nodes.flag(node, "enabled", true),
                Nodes.integer(node, "attempts").orElse(null),
                duration(node, "delay"),
                node.path("factor").isNumber()
                        ? Double.valueOf(node.get("factor").asDouble())
                        : null,
                duration(node, "maxDelay"));
    }

    static @Nullable Integer duration(JsonNode node, String key) {
        var matcher = DURATION.matcher(Nodes.text(node, key, ""));
        if (!matcher.matches()) return Nodes.integer(node, key).orElse(null);
        long unit = switch (matcher.group(2)) {
            case "ms" -> 1;
            case "s" -> 1000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
        long milliseconds = Long.parseLong(matcher.group(1)) * unit;
        return milliseconds > Integer.MAX_VALUE ? null : Integer.valueOf((int) milliseconds);
    }

    /** The options, or none when all have their defaults and nothing else is there. */
    static @Nullable JsonNode write(ConnectionOptions options, @Nullable JsonNode older) {
        if (older != null && read(older).equals(options)) return older;
        var node = FACTORY.objectNode();
        if (!options.subprotocols().isEmpty()) options.subprotocols().forEach(node.putArray("subprotocols")::add);
        Nodes.put(node, "deflate", written(options.deflate()));
        put(node, "connectTimeout", options.connectTimeout());
        put(node, "handshakeTimeout", options.handshakeTimeout());
        put(node, "pingEvery", options.pingInterval());
        Nodes.put(node, "pingPayload", options.pingPayload());
        if (options.automaticPong() != null) node.put("automaticPong", options.automaticPong());
        if (options.strict() != null) node.put("policy", options.strict() ? "strict" : "observing");
        Nodes.put(node, "reconnect", written(options.reconnect()));
        if (options.maxMessageSize() != null) node.put("maxMessageSize", options.maxMessageSize());
        if (options.maxFragments() != null) node.put("maxFragments", options.maxFragments());
        if (options.maxRatio() != null) node.put("maxRatio", options.maxRatio());
        Nodes.over(older, node, MANAGED);
        return node.isEmpty() ? null : node;
    }

    static void put(ObjectNode node, String key, @Nullable Integer milliseconds) {
        if (milliseconds == null) return;
        if (milliseconds < 0) {
            node.put(key, milliseconds);
            return;
        }
        boolean seconds = milliseconds != 0 && milliseconds % 1000 == 0;
        node.put(key, seconds ? milliseconds / 1000 + "s" : milliseconds + "ms");
    }

    private static @Nullable JsonNode written(@Nullable DeflateOffer offer) {
        if (offer == null) return null;
        var node = FACTORY.objectNode();
        if (!offer.enabled()) node.put("enabled", false);
        if (offer.clientNoContextTakeover()) node.put("clientNoContextTakeover", true);
        if (offer.serverNoContextTakeover()) node.put("serverNoContextTakeover", true);
        if (offer.clientMaxWindowBits() != null) node.put("clientMaxWindowBits", offer.clientMaxWindowBits());
        if (offer.serverMaxWindowBits() != null) node.put("serverMaxWindowBits", offer.serverMaxWindowBits());
        return brief(node, offer.enabled());
    }

    private static @Nullable JsonNode written(@Nullable Reconnect reconnect) {
        if (reconnect == null) return null;
        var node = FACTORY.objectNode();
        if (!reconnect.enabled()) node.put("enabled", false);
        if (reconnect.attempts() != null) node.put("attempts", reconnect.attempts());
        put(node, "delay", reconnect.delay());
        if (reconnect.factor() != null) node.put("factor", reconnect.factor());
        put(node, "maxDelay", reconnect.maxDelay());
        return brief(node, reconnect.enabled());
    }

    /** Just whether it is on, where nothing else is said. */
    private static JsonNode brief(ObjectNode node, boolean enabled) {
        return node.isEmpty() || (!enabled && node.size() == 1) ? FACTORY.booleanNode(enabled) : node;
    }
}
