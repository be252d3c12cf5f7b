package dev.parley.description.asyncapi;

import dev.parley.description.document.AuthFields;
import dev.parley.description.document.Described;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.RowFields;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How endpoints are read from a document, also from one that came from elsewhere. What {@code x-parley} says is what the user sends;
 * where it says nothing, the fields of the standard do, and they win when the URL as typed is no longer what they say.
 */
public final class EndpointReading {

    static final MessageContent NO_MESSAGE = new MessageContent(Format.TEXT, "");
    private static final String SEPARATOR = " / ";

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

    /** Paths of all folders in their order, parents first, also those that only an endpoint names. */
    public static List<String> folders(StandardDocument document) {
        var folders = new LinkedHashSet<String>();
        for (var path : listedFolders(document)) add(folders, path);
        for (var channel : channels(document)) add(folders, folder(document, channel));
        return List.copyOf(folders);
    }

    private static void add(Set<String> folders, String path) {
        if (path.isEmpty()) return;
        for (int at = path.indexOf(SEPARATOR); at >= 0; at = path.indexOf(SEPARATOR, at + 1))
            folders.add(path.substring(0, at));
        folders.add(path);
    }

    /** The folders that the document names itself. */
    static List<String> listedFolders(StandardDocument document) {
        return document.node(Pointer.of(Nodes.EXTENSION, "folders")).map(Nodes::items).orElse(List.of()).stream()
                .map(Nodes::scalar)
                .toList();
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
        var query = own.has("query") ? RowFields.read(own.get("query"), standard::query) : standard.queryRows();
        var url = url(own, standard, query);
        var request = new WebSocketRequest(
                url,
                query,
                path(own.path("path"), standard, url),
                own.has("headers") ? RowFields.read(own.get("headers"), standard::header) : standard.headerRows(),
                RowFields.read(own.path("cookies"), _ -> Described.NOTHING),
                own.has("auth") ? AuthFields.read(own.get("auth")) : standard.auth(),
                own.has("message") ? ContentFields.read(own.get("message")) : NO_MESSAGE,
                messages.read(messages.rows()),
                ConnectionFields.read(own.path("connection")),
                standard.description());
        return new Endpoint(channel, standard.name(), Nodes.text(own, "folder", standard.folder()), request);
    }

    private static String url(JsonNode own, StandardFields standard, List<Parameter> query) {
        var typed = Nodes.text(own, "url");
        if (typed == null || !standard.agrees(typed)) return standard.url(query);
        return Nodes.flag(own, "queryInUrl", false) ? typed : UrlRows.url(typed, query);
    }

    /** One row for each name in the URL; those that were typed as they are, the others from the standard. */
    private static List<Parameter> path(JsonNode own, StandardFields standard, String url) {
        var typed = RowFields.read(own, standard::pathParameter);
        var names = UrlRows.pathNames(url);
        if (typed.stream().map(Parameter::name).toList().containsAll(names)) return typed;
        var rows = new ArrayList<Parameter>();
        for (var name : names) {
            rows.add(typed.stream()
                    .filter(row -> row.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> standard.pathRow(name)));
        }
        typed.stream().filter(row -> !names.contains(row.name())).forEach(rows::add);
        return rows;
    }
}
