package dev.parley.description.asyncapi;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.sample.DocumentSamples;
import dev.parley.description.sample.Way;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The saved messages of a channel: drafts as typed, and examples of its known kinds of message, or what their schemas show where they have none. */
final class MessageFields {

    /** Formats of schemas that are JSON Schema, or AsyncAPI's and OpenAPI's superset of it (AsyncAPI 3.0, Multi Format Schema Object). */
    private static final Pattern SCHEMA_FORMAT =
            Pattern.compile("application/(schema|vnd\\.aai\\.asyncapi|vnd\\.oai\\.openapi)[+;].*");

    private final StandardDocument document;
    private final String key;
    private final JsonNode channel;

    MessageFields(StandardDocument document, String key, JsonNode channel) {
        this.document = document;
        this.key = key;
        this.channel = channel;
    }

    /** The rows of {@code x-parley}, or without them one for each example of what clients send, and for each kind without any. */
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
        var shown = row.has("text") || row.has("bytes") ? Nodes.NONE : shown(kind(kind));
        return shown.isMissingNode() ? typed : content(kind(kind), shown);
    }

    /** The value that the schema of a kind shows; missing where it allows anything, or is of a language that is not read. */
    private JsonNode shown(JsonNode kind) {
        var payload = References.resolved(document, kind.path("payload"));
        if (!payload.has("schemaFormat")) return DocumentSamples.typical(document, kind.path("payload"), Way.SENT);
        var format = Nodes.text(payload, "schemaFormat", "");
        return SCHEMA_FORMAT.matcher(format).matches()
                ? DocumentSamples.typical(document, payload.path("schema"), Way.SENT)
                : Nodes.NONE;
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
            var names = Nodes.items(kind(name).path("examples")).stream()
                    .filter(example -> example.has("payload"))
                    .map(example -> Nodes.text(example, "name", name))
                    .toList();
            if (names.isEmpty() && !shown(kind(name)).isMissingNode()) names = List.of(name);
            for (var each : names)
                rows.add(FACTORY.objectNode().put("name", each).put("ref", name));
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
