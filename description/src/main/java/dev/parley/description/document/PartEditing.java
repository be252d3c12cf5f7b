package dev.parley.description.document;

import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Carries out an edit of the text of a part as those who fill in its fields mean it: what leads to a field that is set comes into being
 * with it, and of a mapping or list that is set over one, only what differs is touched.
 */
public final class PartEditing {

    private PartEditing() {}

    /**
     * The text after the operations, one after another.
     *
     * @throws dev.parley.description.problem.ProblemException when one does not fit the tree
     */
    public static Source apply(Source text, List<Operation> operations) {
        var edited = text;
        for (var operation : operations) edited = edited.apply(meant(edited.tree(), operation));
        return edited;
    }

    private static List<Operation> meant(JsonNode tree, Operation operation) {
        if (operation instanceof Operation.Set(Pointer at, JsonNode value)) {
            var there = tree.at(at.toString());
            if (bothHold(there, value)) {
                return Operations.difference(there, value).stream()
                        .map(each -> each.under(at))
                        .toList();
            }
        }
        return switch (operation) {
            case Operation.Set(Pointer at, JsonNode value) -> led(tree, at, value, operation);
            case Operation.Insert(Pointer at, JsonNode value, String _) -> led(tree, at, value, operation);
            case Operation.Remove _, Operation.Move _ -> List.of(operation);
        };
    }

    private static boolean bothHold(JsonNode there, JsonNode value) {
        boolean mappings = there.isObject() && value.isObject();
        boolean lists = there.isArray() && value.isArray();
        return (mappings || lists) && !there.isEmpty() && !value.isEmpty();
    }

    /** The operation, or where something that leads to it is missing, one that adds that with the value in it. */
    private static List<Operation> led(JsonNode tree, Pointer at, JsonNode value, Operation operation) {
        var around = at;
        var whole = value;
        while (!around.isRoot() && tree.at(around.parent().toString()).isMissingNode()) {
            whole = around.equals(at) && at.last().equals(Pointer.END)
                    ? Nodes.FACTORY.arrayNode().add(whole)
                    : Nodes.FACTORY.objectNode().set(around.last(), whole);
            around = around.parent();
        }
        return List.of(around.equals(at) ? operation : new Operation.Set(around, whole));
    }
}
