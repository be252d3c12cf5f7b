package dev.parley.description.contract;

import dev.parley.description.contract.Contract.Operation;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads the path and query parameters of an operation by their schemas. Query arrays are repeated, or joined by commas where
 * {@code explode} is false (OpenAPI 3.1 §4.8.12). Thread-safe.
 */
public final class ParameterReader {

    private final Map<String, ParameterSchema> path = new LinkedHashMap<>();
    private final Map<String, ParameterSchema> query = new LinkedHashMap<>();

    private ParameterReader() {}

    /** That of an operation. */
    public static ParameterReader of(Contract contract, Operation operation) {
        ParameterReader reader = new ParameterReader();
        reader.declare(contract, operation.pathItem().path("parameters"));
        reader.declare(contract, operation.node().path("parameters"));
        return reader;
    }

    private void declare(Contract contract, JsonNode parameters) {
        for (JsonNode each : parameters) {
            JsonNode parameter = contract.follow(each);
            ParameterSchema schema = ParameterSchema.of(contract, parameter);
            switch (schema.in()) {
                case "path" -> path.put(schema.name(), schema);
                case "query" -> query.put(schema.name(), schema);
                default -> {}
            }
        }
    }

    /**
     * Reads what a request gives.
     *
     * @param pathValues as the router gives them
     * @param queryValues decoded, with all values of each name
     * @throws ProblemException with everything that is wrong, at {@code /path/NAME} and {@code /query/NAME}
     */
    public ParameterValues read(Map<String, String> pathValues, Map<String, List<String>> queryValues) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        path.forEach((name, schema) -> {
            String given = pathValues.get(name);
            schema.read(given == null ? List.of() : List.of(given), values, problems);
        });
        query.forEach((name, schema) -> schema.read(queryValues.getOrDefault(name, List.of()), values, problems));
        queryValues.keySet().stream()
                .filter(name -> !query.containsKey(name))
                .map(this::unknown)
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new ParameterValues(values);
    }

    private Problem unknown(String name) {
        Problem problem = Problem.of("unknown-parameter", "There is no query parameter “" + name + "” here")
                .at("/query/" + Pointers.escape(name));
        return query.isEmpty()
                ? problem
                : problem.hint("There are: " + query.keySet().stream().collect(Collectors.joining(", ")));
    }
}
