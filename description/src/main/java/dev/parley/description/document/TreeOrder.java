package dev.parley.description.document;

import dev.parley.description.source.Pointer;
import java.util.List;

/**
 * The order of a project's endpoints over both of its documents: the channels, then the operations, unless {@code x-parley.tree} of the
 * OpenAPI document lists another one. A channel is listed as {@code channel:} and its key, an operation as {@code GET /orders}.
 */
public final class TreeOrder {

    private static final ListedOrder ORDER = new ListedOrder(Pointer.of(Nodes.EXTENSION, "tree"));

    private TreeOrder() {}

    /** The name that a channel is listed by. */
    public static String channel(String key) {
        return "channel:" + key;
    }

    /**
     * The names in their order.
     *
     * @param anyway those of the channels, then those of the operations
     */
    public static List<String> of(StandardDocument openApi, List<String> anyway) {
        return ORDER.of(openApi, anyway);
    }

    /** The edits that make the OpenAPI document say the order. */
    public static List<PartEdit> write(StandardDocument openApi, List<String> anyway, List<String> wanted) {
        var edit = new DocumentEdit(openApi);
        ORDER.write(edit, anyway, wanted);
        return edit.edits();
    }
}
