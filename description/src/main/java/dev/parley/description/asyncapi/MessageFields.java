package dev.parley.description.asyncapi;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
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

    private final StandardDocument document;
    private final String key;
    private final JsonNode channel;

    MessageFields(StandardDocument document, String key, JsonNode channel) {
        this.document = document;
        this.key = key;
        this.channel = channel;
    }

    /** The rows of {@code x-parley}, or without them the examples of what clients send. */
    List<JsonNode> rows() {
        var own = channel.path(Nodes.EXTENSION).path("messages");
        return own.isArray() ? Nodes.items(own) : exampleRows();
    }

    List<SavedMessage> read(List<JsonNode> rows) {
        var used = new HashSet<String>();
        var messages = new ArrayList<SavedMessage>();
        for (var row : rows) {
            var name = Nodes.text(row, "name", "");
            var id = Nodes.text(row, "id", freeId(name, used));
            used.add(id);
            messages.add(new SavedMessage(
                    id,
                    name,
                    content(row),
                    Nodes.flag(row, "onOpen", false),
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
        var kind = Nodes.text(row, "ref");
        if (kind == null) return typed;
        for (var example : Nodes.items(kind(kind).path("examples"))) {
            if (Nodes.text(example, "name", kind).equals(Nodes.text(row, "name", ""))) {
                return row.has("text") && ContentFields.says(typed, example.path("payload"))
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
        var type = Nodes.text(
                kind,
                "contentType",
                document.node(Pointer.of("defaultContentType"))
                        .map(Nodes::scalar)
                        .orElse(""));
        if (!payload.isString() || type.contains("json"))
            return new MessageContent(Format.JSON, JsonContent.pretty(payload));
        var schema = References.resolved(document, kind.path("payload"));
        var format = Nodes.text(schema, "contentEncoding", "").equals("base64")
                ? Format.BASE64
                : type.contains("xml") ? Format.XML : type.contains("html") ? Format.HTML : Format.TEXT;
        return new MessageContent(format, payload.stringValue());
    }

    private List<JsonNode> exampleRows() {
        var rows = new ArrayList<JsonNode>();
        for (var name : channel.path("messages").propertyNames()) {
            if (!isReceived(name)) continue;
            for (var example : Nodes.items(kind(name).path("examples"))) {
                if (example.has("payload")) {
                    rows.add(FACTORY.objectNode()
                            .put("name", Nodes.text(example, "name", name))
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
                        document.node(Pointer.of("operations", operation)).orElse(FACTORY.missingNode())))
                .filter(operation -> References.target(operation.path("channel"))
                        .filter(here::equals)
                        .isPresent())
                .toList();
        return operations.isEmpty()
                || operations.stream()
                        .filter(operation -> Nodes.text(operation, "action", "").equals(clientSends()))
                        .anyMatch(operation ->
                                names(operation, here.child("messages").child(name)));
    }

    private String clientSends() {
        var perspective = document.node(Pointer.of(Nodes.EXTENSION, "perspective"))
                .map(Nodes::scalar)
                .orElse("");
        return perspective.equals("client") ? "send" : "receive";
    }

    private static boolean names(JsonNode operation, Pointer message) {
        return !operation.has("messages")
                || Nodes.items(operation.path("messages")).stream()
                        .anyMatch(reference -> References.target(reference)
                                .filter(message::equals)
                                .isPresent());
    }
}
