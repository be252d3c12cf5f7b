package dev.parley.description.json;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Problems as JSON, as the contract's {@code Problem} has them. */
public final class ProblemJson {

    private ProblemJson() {}

    public static ObjectNode write(Problem problem) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", problem.code());
        node.put("severity", problem.isError() ? "error" : "warning");
        node.put("message", problem.message());
        writePlace(problem.place(), node);
        if (problem.hint() != null) {
            node.put("hint", problem.hint());
        }
        return node;
    }

    public static ArrayNode write(List<Problem> problems) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        problems.forEach(each -> array.add(write(each)));
        return array;
    }

    private static void writePlace(Place place, ObjectNode node) {
        switch (place) {
            case Place.Nowhere() -> {}
            case Place.Pointer(String pointer) -> node.put("pointer", pointer);
            case Place.Position(int line, int column) -> node.put("line", line).put("column", column);
            case Place.Within(String pointer, int line, int column) ->
                node.put("pointer", pointer).put("line", line).put("column", column);
        }
    }
}
