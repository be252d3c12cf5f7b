package dev.parley.description.openapi;

import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The further requests of an operation, in their order.
 *
 * @param ids one for each; of one without an id of its own, made of its name
 */
record Examples(List<JsonNode> nodes, List<String> ids) {

    static Examples of(JsonNode operation) {
        var nodes = Nodes.items(operation.path(Nodes.EXTENSION).path("requests")).stream()
                .filter(JsonNode::isObject)
                .toList();
        var ids = new ArrayList<String>();
        for (var node : nodes) ids.add(Nodes.text(node, "id", freeId(Nodes.text(node, "name", ""), ids)));
        return new Examples(nodes, List.copyOf(ids));
    }

    /** An id for a name. */
    static String freeId(String name, List<String> used) {
        return Keys.free(name, "request", used);
    }

    Optional<JsonNode> find(String id) {
        int index = ids.indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(nodes.get(index));
    }
}
