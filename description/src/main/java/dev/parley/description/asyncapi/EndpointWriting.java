package dev.parley.description.asyncapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Order;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.source.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How endpoints are written into a document: edits of as few parts, and as little of them, as it takes. An endpoint is a channel; its place
 * in the tree is its place among the channels.
 */
public final class EndpointWriting {

    private EndpointWriting() {}

    /**
     * A new endpoint.
     *
     * @param channel the key that was chosen for it
     */
    public record Created(String channel, List<PartEdit> edits) {
        public Created {
            edits = List.copyOf(edits);
        }
    }

    /** Adds an endpoint, before the channel or behind all others. */
    public static Created create(
            StandardDocument document, String name, String folder, WebSocketRequest request, @Nullable String before) {
        var edit = new DocumentEdit(document);
        var key = Keys.camel(name, "channel", document.keys("channels"));
        var channel = new ChannelWriting(edit, key, Nodes.FACTORY.objectNode())
                .write(request)
                .put("title", name);
        put(edit, key, channel, folder);
        var part = PartName.channel(key);
        edit.create(part, Order.like(Nodes.FACTORY.objectNode(), channel, FieldOrder.CHANNEL), before);
        return new Created(key, edit.edits());
    }

    /** Makes the channel say the request; nothing when it does already. */
    public static List<PartEdit> save(StandardDocument document, String channel, WebSocketRequest request) {
        var edit = new DocumentEdit(document);
        edit.set(pointer(channel), new ChannelWriting(edit, channel, node(document, channel)).write(request));
        return edit.edits();
    }

    /** Gives an endpoint another name. */
    public static List<PartEdit> rename(StandardDocument document, String channel, String name) {
        var edit = new DocumentEdit(document);
        var old = node(document, channel);
        if (new StandardFields(document, channel, old).name().equals(name)) return List.of();
        edit.set(pointer(channel), Order.like(old, Nodes.copy(old).put("title", name), FieldOrder.CHANNEL));
        return edit.edits();
    }

    /** Puts an endpoint into a folder, before another channel or behind all others. */
    public static List<PartEdit> move(
            StandardDocument document, String channel, String folder, @Nullable String before) {
        var edit = new DocumentEdit(document);
        var old = EndpointReading.folder(document, channel);
        setFolder(edit, channel, folder);
        if (before == null ? !isLast(edit.document(), channel, folder) : !before.equals(channel)) {
            edit.move(PartName.channel(channel), before);
        }
        FolderWriting.FOLDERS.keep(edit, document, old);
        return edit.edits();
    }

    private static boolean isLast(StandardDocument document, String channel, String folder) {
        var keys = document.keys("channels");
        return keys.subList(keys.indexOf(channel) + 1, keys.size()).stream()
                .noneMatch(key -> EndpointReading.folder(document, key).equals(folder));
    }

    static void setFolder(DocumentEdit edit, String channel, String folder) {
        if (EndpointReading.folder(edit.document(), channel).equals(folder)) return;
        var old = node(edit.document(), channel);
        var changed = Nodes.copy(old);
        put(edit, channel, changed, folder);
        edit.set(pointer(channel), Order.like(old, changed, FieldOrder.CHANNEL));
    }

    /** Gives an endpoint tags, in place of those that it has; its folder stays. */
    public static List<PartEdit> tag(StandardDocument document, String channel, List<String> tags) {
        var edit = new DocumentEdit(document);
        var old = node(document, channel);
        var changed = Nodes.copy(old);
        var list = changed.putArray("tags");
        tags.forEach(tag -> list.addObject().put("name", tag));
        put(edit, channel, changed, EndpointReading.folder(document, channel));
        edit.set(pointer(channel), Order.like(old, changed, FieldOrder.CHANNEL));
        return edit.edits();
    }

    private static void put(DocumentEdit edit, String key, ObjectNode channel, String folder) {
        var own = Nodes.copy(channel.path(Nodes.EXTENSION));
        boolean standard =
                new StandardFields(edit.document(), key, channel).folder().equals(folder);
        Nodes.put(own, "folder", standard ? null : folder);
        var ordered = Order.like(channel.path(Nodes.EXTENSION), own, FieldOrder.EXTENSION);
        Nodes.put(channel, Nodes.EXTENSION, own.isEmpty() ? null : ordered);
    }

    /** Takes an endpoint away, with the operations of its channel and the server that nothing else uses. */
    public static List<PartEdit> delete(StandardDocument document, String channel) {
        var edit = new DocumentEdit(document);
        var folder = EndpointReading.folder(document, channel);
        delete(edit, channel);
        FolderWriting.FOLDERS.keep(edit, document, folder);
        return edit.edits();
    }

    static void delete(DocumentEdit edit, String channel) {
        var servers = ServerWriting.named(edit.document(), channel, node(edit.document(), channel));
        for (var operation : edit.document().keys("operations")) {
            var at = Pointer.of("operations", operation);
            var used = edit.document().node(at).flatMap(node -> References.target(node.path("channel")));
            if (used.filter(pointer(channel)::equals).isPresent())
                edit.delete(new PartName(PartKind.OPERATION, operation));
        }
        edit.delete(PartName.channel(channel));
        new ServerWriting(edit, channel).left(servers);
    }

    private static Pointer pointer(String channel) {
        return PartName.channel(channel).pointer();
    }

    private static JsonNode node(StandardDocument document, String channel) {
        return EndpointReading.node(document, channel)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("channel-unknown", "The document has no channel `" + channel + "`")));
    }
}
