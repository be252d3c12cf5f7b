package dev.parley.description.jsonpath;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A JSONPath query (RFC 9535). Immutable and thread-safe. */
public final class JsonPath {

    /**
     * Steps that one evaluation may take, such as a node visited or two values compared. A query that needs more, such as one that
     * compares every part of a large value with every other, ends there with what it found so far.
     */
    public static final int MAX_STEPS = 1_000_000;

    private final String text;
    private final PathQuery query;

    private JsonPath(String text, PathQuery query) {
        this.text = text;
        this.query = query;
    }

    /**
     * Reads a query.
     *
     * @throws dev.parley.description.problem.ProblemException when it is none, with the column where it stops being one
     */
    public static JsonPath parse(String text) {
        return new JsonPath(text, PathParser.parse(text));
    }

    /** Whether the query selects anything. */
    public boolean matches(JsonNode root) {
        var found = new ArrayList<JsonNode>(1);
        new Evaluation(root, new Budget(MAX_STEPS)).run(query, root, node -> {
            found.add(node);
            return false;
        });
        return !found.isEmpty();
    }

    /** The values that the query selects, in order. */
    public List<JsonNode> select(JsonNode root) {
        return evaluate(root).values();
    }

    /** The values that the query selects, and whether these are all. */
    public Selection evaluate(JsonNode root) {
        var found = new ArrayList<JsonNode>();
        var budget = new Budget(MAX_STEPS);
        new Evaluation(root, budget).run(query, root, found::add);
        return new Selection(found, !budget.isUsedUp());
    }

    /**
     * What a query selects.
     *
     * @param complete false when the steps were used up
     */
    public record Selection(List<JsonNode> values, boolean complete) {

        public Selection {
            values = List.copyOf(values);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
