package dev.parley.description.source;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What can be done with lists of operations. */
public final class Operations {

    private Operations() {}

    /**
     * The tree after the operations; the one given stays as it is.
     *
     * @throws dev.parley.description.problem.ProblemException when one does not fit the tree
     */
    public static JsonNode apply(JsonNode tree, List<Operation> operations) {
        var result = tree;
        for (var operation : operations) result = TreeEdit.apply(result, operation);
        return result;
    }

    /** Few operations that make the second tree from the first; none when they say the same. The order of keys says nothing. */
    public static List<Operation> difference(JsonNode before, JsonNode after) {
        return new Difference().of(Pointer.ROOT, before, after);
    }

    /** Whether two trees say the same. The order of keys says nothing. */
    public static boolean same(JsonNode one, JsonNode other) {
        return Trees.same(one, other);
    }

    /**
     * Whether two edits of the same tree touch the same nodes, or one touches what is in a node that the other touches. Edits that
     * do not overlap can be done one after the other in any order. Adding to, removing from or moving in a list touches the whole list.
     */
    public static boolean overlap(List<Operation> one, List<Operation> other) {
        var touched = touched(other);
        return touched(one).stream()
                .anyMatch(mine ->
                        touched.stream().anyMatch(theirs -> mine.startsWith(theirs) || theirs.startsWith(mine)));
    }

    private static List<Pointer> touched(List<Operation> operations) {
        return operations.stream().flatMap(Operations::touched).distinct().toList();
    }

    /** What an operation touches: a node, or the whole list that it adds to, takes from or moves in. */
    public static Stream<Pointer> touched(Operation operation) {
        return switch (operation) {
            case Operation.Set set -> Stream.of(set.at());
            case Operation.Insert insert -> Stream.of(changed(insert.at()));
            case Operation.Remove(Pointer at) -> Stream.of(changed(at));
            case Operation.Move move -> Stream.of(changed(move.at()), changed(move.to()));
        };
    }

    /** Indexes behind an item shift when it comes or goes; a key that looks like an index is taken for one. */
    private static Pointer changed(Pointer at) {
        return at.last().matches("-|[0-9]+") ? at.parent() : at;
    }
}
