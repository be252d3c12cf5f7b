package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says 3.1 by 3.2, which has fields for methods that Parley keeps in its extension before. */
final class To32 implements Walk.Step {

    @Override
    public JsonNode said(Kind kind, ObjectNode node, Pointer at) {
        if (kind != Kind.PATH_ITEM
                || !(node.path(Nodes.EXTENSION).get("operations") instanceof ObjectNode operations)) {
            return node;
        }
        var own = Nodes.copy(node.get(Nodes.EXTENSION));
        own.remove("operations");
        if (own.isEmpty()) node.remove(Nodes.EXTENSION);
        else node.set(Nodes.EXTENSION, own);
        var others = Nodes.FACTORY.objectNode();
        operations.properties().forEach(entry -> {
            if (entry.getKey().equals("QUERY")) node.set("query", entry.getValue());
            else others.set(entry.getKey(), entry.getValue());
        });
        if (!others.isEmpty()) node.set("additionalOperations", others);
        return node;
    }
}
