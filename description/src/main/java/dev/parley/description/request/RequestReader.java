package dev.parley.description.request;

import dev.parley.description.json.Fields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a request and its parts, as the contract has them. */
final class RequestReader {

    private RequestReader() {}

    static WebSocketRequest request(Fields fields) {
        return new WebSocketRequest(
                fields.text("url"),
                fields.parts("query", RequestReader::parameter),
                fields.parts("path", RequestReader::parameter),
                fields.parts("headers", RequestReader::parameter),
                fields.parts("cookies", RequestReader::parameter),
                or(fields.part("auth", AuthReader::auth), new Auth.None()),
                or(fields.part("message", RequestReader::message), new MessageContent(Format.TEXT, "")),
                fields.parts("messages", RequestReader::savedMessage),
                or(fields.optionalPart("scripts", HttpRequestReader::scripts), Scripts.NONE),
                or(fields.part("options", RequestReader::options), ConnectionOptions.NONE),
                fields.optionalText("description"));
    }

    static Parameter parameter(Fields fields) {
        return new Parameter(
                fields.text("name"),
                fields.optionalText("value"),
                fields.texts("values"),
                fields.optionalText("raw"),
                fields.optionalText("rawName"),
                fields.flag("bare", false),
                fields.choice("type", ParameterType.class),
                fields.flag("enabled"),
                fields.optionalText("description"),
                fields.flag("explode", true));
    }

    static MessageContent message(Fields fields) {
        return new MessageContent(fields.choice("format", Format.class), fields.text("content"));
    }

    static SavedMessage savedMessage(Fields fields) {
        return new SavedMessage(
                fields.text("id"),
                fields.text("name"),
                message(fields),
                fields.flag("onOpen", false),
                fields.optionalInteger("repeatEvery", 1, Integer.MAX_VALUE));
    }

    static ConnectionOptions options(Fields fields) {
        return new ConnectionOptions(
                fields.texts("subprotocols"),
                fields.optionalPart("deflate", RequestReader::deflate),
                fields.optionalInteger("connectTimeout", 1, Integer.MAX_VALUE),
                fields.optionalInteger("handshakeTimeout", 1, Integer.MAX_VALUE),
                fields.optionalInteger("pingInterval", 0, Integer.MAX_VALUE),
                fields.optionalText("pingPayload"),
                fields.optionalFlag("automaticPong"),
                strict(fields.optionalChoice("policy", Policy.class)),
                fields.optionalPart("reconnect", RequestReader::reconnect),
                fields.optionalInteger("maxMessageSize", 1, Long.MAX_VALUE),
                fields.optionalInteger("maxFragments", 1, Integer.MAX_VALUE),
                fields.optionalInteger("maxRatio", 1, Integer.MAX_VALUE));
    }

    /** What a broken rule does. */
    private enum Policy {
        STRICT,
        OBSERVING
    }

    private static @Nullable Boolean strict(@Nullable Policy policy) {
        return policy == null ? null : policy == Policy.STRICT;
    }

    private static ConnectionOptions.DeflateOffer deflate(Fields fields) {
        return new ConnectionOptions.DeflateOffer(
                fields.flag("enabled"),
                fields.flag("clientNoContextTakeover", false),
                fields.flag("serverNoContextTakeover", false),
                fields.optionalInteger("clientMaxWindowBits", 0, 15),
                fields.optionalInteger("serverMaxWindowBits", 8, 15));
    }

    private static ConnectionOptions.Reconnect reconnect(Fields fields) {
        return new ConnectionOptions.Reconnect(
                fields.flag("enabled"),
                fields.optionalInteger("attempts", 1, 1000),
                fields.optionalInteger("delay", 0, Integer.MAX_VALUE),
                fields.optionalNumber("factor", 1),
                fields.optionalInteger("maxDelay", 0, Integer.MAX_VALUE));
    }

    static PersonalOptions personal(Fields fields) {
        return new PersonalOptions(
                fields.flag("verifyTls", true),
                fields.optionalText("clientCertificate"),
                fields.optionalText("clientKey"),
                fields.optionalText("clientKeyPassword"),
                fields.optionalText("proxy"),
                fields.optionalText("authorities"));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
