package dev.parley.description.document;

import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the parts that a tree can be cut into. */
final class PartNames {

    private final List<PartName> names = new ArrayList<>();

    private PartNames() {}

    /** In the order of the tree. */
    static List<PartName> of(JsonNode tree) {
        var found = new PartNames();
        found.visit(Pointer.ROOT, tree);
        return found.names;
    }

    private void visit(Pointer pointer, JsonNode node) {
        var holding = PartName.holding(pointer);
        if (holding.isPresent()) {
            names.add(holding.get());
        } else if (PartName.mayHold(pointer)) {
            node.properties().forEach(entry -> visit(pointer.child(entry.getKey()), entry.getValue()));
        }
    }
}
