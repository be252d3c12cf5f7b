package dev.parley.description.source;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What can be done with lists of operations. */
@SuppressWarnings("DoNotCallSuggester")
public final class Operations {

    private Operations() {}

    /**
     * A copy of the tree after the operations.
     *
     * @throws dev.parley.description.problem.ProblemException when one does not fit the tree
     */
    public static JsonNode apply(JsonNode tree, List<Operation> operations) {
        throw new UnsupportedOperationException();
    }

    /** Few operations that make the second tree from the first; none when they say the same. The order of keys says nothing. */
    public static List<Operation> difference(JsonNode before, JsonNode after) {
        throw new UnsupportedOperationException();
    }

    /**
     * Whether two edits of the same tree touch the same nodes, or one touches what is in a node that the other touches. Edits that
     * do not overlap can be done one after the other in any order. Adding to, removing from or moving in a list touches the whole list.
     */
    public static boolean overlap(List<Operation> one, List<Operation> other) {
        throw new UnsupportedOperationException();
    }
}
