package dev.parley.description.asyncapi;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as typed in {@code format}, {@code text} and {@code bytes}: bytes are in Base64, and text keeps a notation that is not the usual one. */
final class ContentFields {

    private static final Map<Format, String> NAMES = Map.of(
            Format.TEXT, "Text",
            Format.JSON, "JSON",
            Format.XML, "XML",
            Format.HTML, "HTML",
            Format.BASE64, "Binary · Base64",
            Format.HEX, "Binary · Hex");

    private ContentFields() {}

    static MessageContent read(JsonNode node) {
        var format = format(Nodes.text(node, "format", "Text"));
        var text = Nodes.text(node, "text");
        var bytes = Nodes.text(node, "bytes");
        if (text != null || bytes == null) return new MessageContent(format, text == null ? "" : text);
        if (!format.isBinary()) return new MessageContent(Format.BASE64, bytes);
        return new MessageContent(format, format == Format.HEX ? hex(bytes) : bytes);
    }

    private static Format format(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        for (var format : Format.values()) {
            var known = String.valueOf(NAMES.get(format)).toLowerCase(Locale.ROOT);
            if (known.equals(wanted) || format.name().toLowerCase(Locale.ROOT).equals(wanted)) return format;
        }
        return Format.TEXT;
    }

    private static String hex(String base64) {
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    static ObjectNode write(MessageContent content) {
        var node = FACTORY.objectNode().put("format", NAMES.get(content.format()));
        var bytes = bytes(content);
        if (bytes == null) return node.put("text", content.content());
        node.put("bytes", bytes);
        return read(node).equals(content) ? node : node.put("text", content.content());
    }

    /** The bytes in Base64, of binary content that is valid. */
    private static @Nullable String bytes(MessageContent content) {
        try {
            var compact = content.content().replaceAll("\\s+", "");
            return switch (content.format()) {
                case TEXT, JSON, XML, HTML -> null;
                case BASE64 ->
                    Base64.getEncoder().encodeToString(Base64.getDecoder().decode(compact));
                case HEX -> Base64.getEncoder().encodeToString(HexFormat.of().parseHex(compact));
            };
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The payload that a content is, if it is JSON. */
    static Optional<JsonNode> payload(MessageContent content) {
        return content.format() == Format.JSON ? JsonContent.payload(content.content()) : Optional.empty();
    }

    /** Whether a content, whatever its layout, is the payload. */
    static boolean says(MessageContent content, JsonNode payload) {
        return content.format() == Format.JSON && JsonContent.says(content.content(), payload);
    }
}
