package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.JsonFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of data for the iterations of a run: a JSON array of objects, or CSV whose first row has the names (RFC 4180). */
public final class DataRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DataRows() {}

    /**
     * The rows of a text.
     *
     * @throws ProblemException when it is neither
     */
    public static List<Map<String, JsonNode>> read(String text) {
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        return start.stripLeading().startsWith("[") || start.stripLeading().startsWith("{") ? json(start) : csv(start);
    }

    private static List<Map<String, JsonNode>> json(String text) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new ProblemException(Problem.of("json-syntax", "It is no JSON: " + JsonFault.reason(e))
                    .at(JsonFault.place(e)));
        }
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode row : tree.isArray() ? tree : JSON.createArrayNode().add(tree)) {
            if (!row.isObject()) {
                throw problem("Each row of data is an object, not " + row.getNodeType());
            }
            Map<String, JsonNode> values = new LinkedHashMap<>();
            row.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            rows.add(values);
        }
        return rows;
    }

    private static List<Map<String, JsonNode>> csv(String text) {
        List<List<JsonNode>> lines = new Csv(text).lines();
        if (lines.isEmpty()) {
            throw problem("It holds no rows");
        }
        List<String> names = lines.getFirst().stream()
                .map(JsonNode::asString)
                .map(String::strip)
                .toList();
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (List<JsonNode> line : lines.subList(1, lines.size())) {
            if (line.size() > names.size()) {
                throw problem("Row " + (rows.size() + 1) + " has " + line.size() + " values, and there are "
                        + names.size() + " names");
            }
            Map<String, JsonNode> values = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                values.put(names.get(i), line.get(i));
            }
            rows.add(values);
        }
        return rows;
    }

    private static ProblemException problem(String message) {
        return new ProblemException(Problem.of("data-malformed", message));
    }
}
