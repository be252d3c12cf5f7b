package dev.parley.description.traffic;

import dev.parley.description.document.Nodes;
import dev.parley.description.openapi.JsonBody;
import dev.parley.description.source.Pointer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as it was told, in its connection.
 *
 * @param connection number of its connection
 * @param tree of a JSON object or list; none of anything else
 */
record Told(int connection, Seen.Message message, @Nullable JsonNode tree) {

    private static final int DEEP = 2;

    static Told of(int connection, Seen.Message message) {
        var text = message.text();
        var tree =
                text == null || text.isBlank() || "{[".indexOf(text.strip().charAt(0)) < 0 ? null : JsonBody.read(text);
        return new Told(connection, message, tree);
    }

    boolean sent() {
        return message.sent();
    }

    JsonNode json() {
        return tree == null ? Nodes.NONE : tree;
    }

    String text() {
        var text = message.text();
        return text == null ? "" : text;
    }

    boolean isBinary() {
        return message.text() == null;
    }

    JsonNode at(Pointer pointer) {
        return json().at(pointer.toString());
    }

    /** The names in it, those of what is in its members too. */
    Set<String> shape() {
        var shape = new HashSet<String>();
        gather(json(), "", shape, 0);
        return shape;
    }

    private static void gather(JsonNode node, String before, Set<String> shape, int depth) {
        if (!node.isObject() || depth >= DEEP) return;
        node.properties().forEach(entry -> {
            shape.add(before + entry.getKey());
            gather(entry.getValue(), before + entry.getKey() + "/", shape, depth + 1);
        });
    }
}
