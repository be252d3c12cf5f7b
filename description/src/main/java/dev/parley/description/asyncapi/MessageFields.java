package dev.parley.description.asyncapi;

import static dev.parley.description.asyncapi.Fields.NODES;

import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The saved messages of a channel: drafts as typed, and examples of its known kinds of message. */
final class MessageFields {

    private final AsyncApiDocument document;
    private final String key;
    private final JsonNode channel;

    MessageFields(AsyncApiDocument document, String key, JsonNode channel) {
        this.document = document;
        this.key = key;
        this.channel = channel;
    }

    /** The rows of {@code x-parley}, or without them the examples of what clients send. */
    List<JsonNode> rows() {
        var own = channel.path(Fields.EXTENSION).path("messages");
        return own.isArray() ? Fields.items(own) : exampleRows();
    }

    List<SavedMessage> read(List<JsonNode> rows) {
        var used = new HashSet<String>();
        var messages = new ArrayList<SavedMessage>();
        for (var row : rows) {
            var name = Fields.text(row, "name", "");
            var id = Fields.text(row, "id", freeId(name, used));
            used.add(id);
            messages.add(new SavedMessage(
                    id,
                    name,
                    content(row),
                    Fields.flag(row, "onOpen", false),
                    ConnectionFields.duration(row, "repeatEvery")));
        }
        return messages;
    }

    /** The id of a row that has none of its own. */
    static String freeId(String name, Set<String> used) {
        var base = name.isBlank() ? "message" : name;
        var id = base;
        for (int number = 2; used.contains(id); number++) id = base + "-" + number;
        return id;
    }

    private MessageContent content(JsonNode row) {
        var typed = ContentFields.read(row);
        var kind = Fields.text(row, "ref");
        if (kind == null) return typed;
        for (var example : Fields.items(kind(kind).path("examples"))) {
            if (Fields.text(example, "name", kind).equals(Fields.text(row, "name", ""))) {
                return row.has("text") && JsonContent.says(typed, example.path("payload"))
                        ? typed
                        : content(kind(kind), example.path("payload"));
            }
        }
        return typed;
    }

    /** A kind of message by its key in the channel. */
    private JsonNode kind(String name) {
        return References.resolved(document, channel.path("messages").path(name));
    }

    private MessageContent content(JsonNode kind, JsonNode payload) {
        var type = Fields.text(
                kind,
                "contentType",
                document.node(Pointer.of("defaultContentType"))
                        .map(Fields::scalar)
                        .orElse(""));
        if (!payload.isString() || type.contains("json"))
            return new MessageContent(Format.JSON, JsonContent.pretty(payload));
        var schema = References.resolved(document, kind.path("payload"));
        var format = Fields.text(schema, "contentEncoding", "").equals("base64")
                ? Format.BASE64
                : type.contains("xml") ? Format.XML : type.contains("html") ? Format.HTML : Format.TEXT;
        return new MessageContent(format, payload.stringValue());
    }

    private List<JsonNode> exampleRows() {
        var rows = new ArrayList<JsonNode>();
        for (var name : channel.path("messages").propertyNames()) {
            if (!isReceived(name)) continue;
            for (var example : Fields.items(kind(name).path("examples"))) {
                if (example.has("payload")) {
                    rows.add(NODES.objectNode()
                            .put("name", Fields.text(example, "name", name))
                            .put("ref", name));
                }
            }
        }
        return rows;
    }

    /** Whether the service receives it; without operations of the channel all may be sent. */
    private boolean isReceived(String name) {
        var here = Pointer.of("channels", key);
        var operations = document.keys("operations").stream()
                .map(operation -> References.resolved(
                        document,
                        document.node(Pointer.of("operations", operation)).orElse(NODES.missingNode())))
                .filter(operation -> References.target(operation.path("channel"))
                        .filter(here::equals)
                        .isPresent())
                .toList();
        return operations.isEmpty()
                || operations.stream()
                        .filter(operation ->
                                Fields.text(operation, "action", "").equals(clientSends()))
                        .anyMatch(operation ->
                                names(operation, here.child("messages").child(name)));
    }

    private String clientSends() {
        var perspective = document.node(Pointer.of(Fields.EXTENSION, "perspective"))
                .map(Fields::scalar)
                .orElse("");
        return perspective.equals("client") ? "send" : "receive";
    }

    private static boolean names(JsonNode operation, Pointer message) {
        return !operation.has("messages")
                || Fields.items(operation.path("messages")).stream()
                        .anyMatch(reference -> References.target(reference)
                                .filter(message::equals)
                                .isPresent());
    }
}
