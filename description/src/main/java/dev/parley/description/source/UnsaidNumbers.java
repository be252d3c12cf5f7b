package dev.parley.description.source;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Numbers of YAML that JSON has none for: the infinite ones, and what is no number. They are written as {@code null}. */
public final class UnsaidNumbers {

    private UnsaidNumbers() {}

    /** Where they stand in a tree. */
    public static List<Pointer> of(JsonNode tree) {
        var found = new ArrayList<Pointer>();
        collect(tree, Pointer.ROOT, found);
        return found;
    }

    private static void collect(JsonNode node, Pointer at, List<Pointer> found) {
        node.properties().forEach(entry -> {
            if (isContainerOrUnsaid(entry.getValue())) {
                collect(entry.getValue(), at.child(entry.getKey()), found);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (isContainerOrUnsaid(node.get(i))) collect(node.get(i), at.child(i), found);
        }
        if (isUnsaid(node)) found.add(at);
    }

    private static boolean isContainerOrUnsaid(JsonNode node) {
        return node.isContainer() || isUnsaid(node);
    }

    private static boolean isUnsaid(JsonNode node) {
        return node.isNumber()
                && !node.isIntegralNumber()
                && ScalarText.other(node, Syntax.JSON).equals("null");
    }
}
