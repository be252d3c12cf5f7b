package dev.parley.description.request;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes requests and their parts as the contract has them; what has its default is left out. */
final class RequestWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RequestWriter() {}

    static ObjectNode request(WebSocketRequest request) {
        ObjectNode node = NODES.objectNode().put("url", request.url());
        node.set("query", array(request.query(), RequestWriter::parameter));
        node.set("path", array(request.path(), RequestWriter::parameter));
        node.set("headers", array(request.headers(), RequestWriter::parameter));
        node.set("cookies", array(request.cookies(), RequestWriter::parameter));
        node.set("auth", AuthWriter.auth(request.auth()));
        node.set("message", message(request.message()));
        node.set("messages", array(request.messages(), RequestWriter::savedMessage));
        if (!request.scripts().equals(Scripts.NONE)) {
            node.set("scripts", HttpRequestWriter.scripts(request.scripts()));
        }
        node.set("options", options(request.options()));
        put(node, "description", request.description());
        return node;
    }

    static ObjectNode parameter(Parameter row) {
        ObjectNode node = NODES.objectNode().put("name", row.name());
        put(node, "value", row.value());
        if (row.type() == ParameterType.ARRAY || !row.values().isEmpty()) {
            node.set("values", texts(row.values()));
        }
        put(node, "raw", row.raw());
        put(node, "rawName", row.rawName());
        put(node, "bare", row.bare(), false);
        node.put("type", word(row.type())).put("enabled", row.enabled());
        put(node, "description", row.description());
        put(node, "explode", row.explode(), true);
        return node;
    }

    static ObjectNode message(MessageContent message) {
        return NODES.objectNode().put("format", word(message.format())).put("content", message.content());
    }

    static ObjectNode savedMessage(SavedMessage message) {
        ObjectNode node = NODES.objectNode().put("id", message.id()).put("name", message.name());
        node.put("format", word(message.content().format()))
                .put("content", message.content().content());
        put(node, "onOpen", message.onOpen(), false);
        put(node, "repeatEvery", message.repeatEvery());
        return node;
    }

    static ObjectNode options(ConnectionOptions options) {
        ObjectNode node = NODES.objectNode();
        if (!options.subprotocols().isEmpty()) {
            node.set("subprotocols", texts(options.subprotocols()));
        }
        if (options.deflate() != null) {
            node.set("deflate", deflate(options.deflate()));
        }
        put(node, "connectTimeout", options.connectTimeout());
        put(node, "handshakeTimeout", options.handshakeTimeout());
        put(node, "pingInterval", options.pingInterval());
        put(node, "pingPayload", options.pingPayload());
        put(node, "automaticPong", options.automaticPong());
        Boolean strict = options.strict();
        put(node, "policy", strict == null ? null : strict ? "strict" : "observing");
        if (options.reconnect() != null) {
            node.set("reconnect", reconnect(options.reconnect()));
        }
        if (options.maxMessageSize() != null) {
            node.put("maxMessageSize", options.maxMessageSize());
        }
        put(node, "maxFragments", options.maxFragments());
        put(node, "maxRatio", options.maxRatio());
        return node;
    }

    private static ObjectNode deflate(ConnectionOptions.DeflateOffer offer) {
        ObjectNode node = NODES.objectNode().put("enabled", offer.enabled());
        put(node, "clientNoContextTakeover", offer.clientNoContextTakeover(), false);
        put(node, "serverNoContextTakeover", offer.serverNoContextTakeover(), false);
        put(node, "clientMaxWindowBits", offer.clientMaxWindowBits());
        put(node, "serverMaxWindowBits", offer.serverMaxWindowBits());
        return node;
    }

    private static ObjectNode reconnect(ConnectionOptions.Reconnect reconnect) {
        ObjectNode node = NODES.objectNode().put("enabled", reconnect.enabled());
        put(node, "attempts", reconnect.attempts());
        put(node, "delay", reconnect.delay());
        Double factor = reconnect.factor();
        if (factor != null && factor == Math.rint(factor) && Math.abs(factor) < Integer.MAX_VALUE) {
            node.put("factor", factor.intValue());
        } else if (factor != null) {
            node.put("factor", factor);
        }
        put(node, "maxDelay", reconnect.maxDelay());
        return node;
    }

    static ObjectNode personal(PersonalOptions options) {
        ObjectNode node = NODES.objectNode();
        put(node, "verifyTls", options.verifyTls(), true);
        put(node, "clientCertificate", options.clientCertificate());
        put(node, "clientKey", options.clientKey());
        put(node, "clientKeyPassword", options.clientKeyPassword());
        put(node, "proxy", options.proxy());
        put(node, "authorities", options.authorities());
        return node;
    }

    static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> write) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(each -> array.add(write.apply(each)));
        return array;
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    static void put(ObjectNode node, String name, @Nullable Integer value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    static void put(ObjectNode node, String name, @Nullable Boolean value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    static void put(ObjectNode node, String name, boolean value, boolean usual) {
        if (value != usual) {
            node.put(name, value);
        }
    }
}
