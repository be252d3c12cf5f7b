package dev.parley.description.source;

import dev.parley.description.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers of YAML that JSON has none for: the infinite ones, and what is no number. They are written as {@code null}. */
public final class UnsaidNumbers {

    private UnsaidNumbers() {}

    /** Where they stand in a tree. */
    public static List<Pointer> of(JsonNode tree) {
        var found = new ArrayList<Pointer>();
        collect(tree, Pointer.ROOT, found);
        return found;
    }

    /** What is told of them, by their places in a tree. */
    public static List<Problem> problems(JsonNode tree) {
        return of(tree).stream().map(at -> problem().at(at.toString())).toList();
    }

    /** What is told of one. */
    public static Problem problem() {
        return Problem.of("number-unsaid", "JSON has no such number: null stands in its place")
                .warning();
    }

    /**
     * A tree that was written as JSON and changed there, with those of the tree that it was written from wherever it has {@code null} for
     * them; but not in lists of another length, whose indexes may mean other items.
     */
    public static JsonNode back(JsonNode written, JsonNode from) {
        for (var at : of(from)) {
            if (!written.at(at.toString()).isNull() || !isSamePlace(at, written, from)) continue;
            if (at.isRoot()) return from;
            var number = from.at(at.toString());
            switch (written.at(at.parent().toString())) {
                case ObjectNode object -> object.set(at.last(), number);
                case ArrayNode array -> array.set(Integer.parseInt(at.last()), number);
                default -> {}
            }
        }
        return written;
    }

    /** Whether all lists on the way to a place are as long as before. */
    private static boolean isSamePlace(Pointer at, JsonNode written, JsonNode from) {
        var now = written;
        var before = from;
        for (var token : at.tokens()) {
            if (before.isArray() && now.size() != before.size()) return false;
            var step = Pointer.of(token);
            now = step.in(now);
            before = step.in(before);
        }
        return true;
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
