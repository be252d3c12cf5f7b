package dev.parley.description.docs;

import dev.parley.description.document.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The rows of a saved request that are switched on, by which an endpoint may be what it is: one that is refused, say. */
final class SavedRows {

    private static final Map<String, String> LISTS = Map.of("query", "query", "header", "headers", "cookie", "cookies");

    private final JsonNode request;

    /** Those of an operation or a channel. */
    SavedRows(JsonNode described) {
        this.request = described.path(Nodes.EXTENSION);
    }

    /**
     * What is sent for a parameter, of a list an item a line, else the first row; nothing where no row is on, or one has a variable, which a
     * page does not know.
     */
    Optional<String> value(ParameterView.Row parameter, boolean list) {
        String values = request.path(LISTS.getOrDefault(parameter.in(), ""))
                .valueStream()
                .filter(row -> isOf(row.path("name").asString(""), parameter))
                .filter(row -> row.path("enabled").asBoolean(true))
                .limit(list ? Long.MAX_VALUE : 1)
                .map(row -> row.path("value").asString(""))
                .collect(Collectors.joining("\n"));
        return values.isEmpty() || values.contains("{{") ? Optional.empty() : Optional.of(values);
    }

    private static boolean isOf(String name, ParameterView.Row parameter) {
        return parameter.in().equals("header")
                ? name.equalsIgnoreCase(parameter.name())
                : name.equals(parameter.name());
    }
}
