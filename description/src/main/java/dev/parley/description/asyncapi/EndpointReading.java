package dev.parley.description.asyncapi;

import dev.parley.description.document.HeadFields;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.RequestHead;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.Format;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How endpoints are read from a document, also from one that came from elsewhere. What {@code x-parley} says is what the user sends;
 * where it says nothing, the fields of the standard do, and they win when the URL as typed is no longer what they say.
 */
public final class EndpointReading {

    static final MessageContent NO_MESSAGE = new MessageContent(Format.TEXT, "");

    private EndpointReading() {}

    /** The endpoint of the channel, if there is such a channel. */
    public static Optional<Endpoint> endpoint(StandardDocument document, String channel) {
        return node(document, channel).map(node -> endpoint(document, channel, node));
    }

    /** Keys of the channels that are WebSocket endpoints, in the order of the tree. */
    public static List<String> channels(StandardDocument document) {
        return document.keys("channels").stream()
                .filter(key -> node(document, key)
                        .filter(node -> new StandardFields(document, key, node).isWebSocket())
                        .isPresent())
                .toList();
    }

    /** Where the document says by {@code x-parley} what the user sends. */
    public static Set<Pointer> places(StandardDocument document) {
        return channels(document).stream()
                .map(key -> References.resolved(document, Pointer.of("channels", key)))
                .map(channel -> channel.child(Nodes.EXTENSION))
                .collect(Collectors.toSet());
    }

    /** Paths of all folders in their order, parents first, also those that only an endpoint names. */
    public static List<String> folders(StandardDocument document) {
        return FolderWriting.FOLDERS.all(document);
    }

    static String folder(StandardDocument document, String channel) {
        return node(document, channel)
                .map(node -> Nodes.text(
                        node.path(Nodes.EXTENSION), "folder", new StandardFields(document, channel, node).folder()))
                .orElse("");
    }

    static Optional<JsonNode> node(StandardDocument document, String channel) {
        return document.node(Pointer.of("channels", channel))
                .map(node -> References.resolved(document, node))
                .filter(JsonNode::isObject);
    }

    static Endpoint endpoint(StandardDocument document, String channel, JsonNode node) {
        var standard = new StandardFields(document, channel, node);
        var own = node.path(Nodes.EXTENSION);
        var messages = new MessageFields(document, channel, node);
        var head = HeadFields.read(own, standard);
        var request = new WebSocketRequest(
                head.url(),
                head.query(),
                head.path(),
                head.headers(),
                head.cookies(),
                head.auth(),
                own.has("message") ? ContentFields.read(own.get("message")) : NO_MESSAGE,
                messages.read(messages.rows()),
                own.has("scripts") ? HttpRequestJson.looseScripts(own.get("scripts")) : Scripts.NONE,
                ConnectionFields.read(own.path("connection")),
                standard.description());
        return new Endpoint(
                channel, standard.name(), Nodes.text(own, "folder", standard.folder()), standard.tags(), request);
    }

    static RequestHead head(WebSocketRequest request) {
        return new RequestHead(
                request.url(), request.query(), request.path(), request.headers(), request.cookies(), request.auth());
    }
}
