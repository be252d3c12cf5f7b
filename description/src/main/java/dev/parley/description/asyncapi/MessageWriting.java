package dev.parley.description.asyncapi;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.request.SavedMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How saved messages are written: one of a known kind is an example of it and changes there, the others are drafts. */
final class MessageWriting {

    private static final Set<String> MANAGED =
            Set.of("id", "name", "ref", "format", "text", "bytes", "onOpen", "repeatEvery");

    private final ObjectNode channel;
    private final List<JsonNode> olds;
    private final List<SavedMessage> known;

    /** For a channel, whose examples may be changed. */
    MessageWriting(ObjectNode channel, MessageFields fields) {
        this.channel = channel;
        this.olds = fields.rows();
        this.known = fields.read(olds);
    }

    /** Whether the rows say these messages already. */
    boolean says(List<SavedMessage> messages) {
        return known.equals(messages);
    }

    ArrayNode write(List<SavedMessage> messages) {
        var used = new HashSet<String>();
        var rows = FACTORY.arrayNode();
        for (var message : messages) {
            int old = known.stream().map(SavedMessage::id).toList().indexOf(message.id());
            var derived = MessageFields.freeId(message.name(), used);
            rows.add(row(message, old, derived.equals(message.id())));
            used.add(message.id());
        }
        return rows;
    }

    private JsonNode row(SavedMessage message, int old, boolean idIsDerived) {
        var older = old < 0 ? null : olds.get(old);
        if (older != null && known.get(old).equals(message) && (older.has("id") || idIsDerived)) return older;
        var row = FACTORY.objectNode();
        if (!idIsDerived) row.put("id", message.id());
        row.put("name", message.name());
        if (older == null || !refer(row, message, older, known.get(old))) {
            ContentFields.write(message.content())
                    .properties()
                    .forEach(entry -> row.set(entry.getKey(), entry.getValue()));
        }
        if (message.onOpen()) row.put("onOpen", true);
        ConnectionFields.put(row, "repeatEvery", message.repeatEvery());
        return Nodes.over(older, row, MANAGED);
    }

    /** Keeps a row an example of its kind, if it still can be one. */
    private boolean refer(ObjectNode row, SavedMessage message, JsonNode older, SavedMessage before) {
        var kind = Nodes.text(older, "ref");
        if (kind == null) return false;
        boolean same = message.name().equals(before.name()) && message.content().equals(before.content());
        if (!same && !changeExample(kind, before.name(), message)) return false;
        row.put("ref", kind);
        boolean usual = ContentFields.payload(message.content())
                .filter(payload ->
                        JsonContent.pretty(payload).equals(message.content().content()))
                .isPresent();
        if (same ? older.has("text") : !usual) {
            row.setAll(ContentFields.write(message.content()));
        }
        return true;
    }

    private boolean changeExample(String kind, String name, SavedMessage message) {
        var payload = ContentFields.payload(message.content());
        var example = example(kind, name);
        if (payload.isEmpty() || example == null) return false;
        example.put("name", message.name());
        example.set("payload", payload.get());
        return true;
    }

    /** The example in the channel itself; what stands elsewhere is shared. */
    private @Nullable ObjectNode example(String kind, String name) {
        var examples = new ArrayList<JsonNode>(
                Nodes.items(channel.path("messages").path(kind).path("examples")));
        for (var example : examples) {
            if (example instanceof ObjectNode node
                    && Nodes.text(node, "name", kind).equals(name)) return node;
        }
        return null;
    }
}
