package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Operations on the text of a part, as the contract's {@code EditOperation} has them. */
final class EditOperations {

    private EditOperations() {}

    /**
     * The operations, in their order.
     *
     * @throws ProblemException for a pointer that is none, and a root that is moved
     */
    static List<Operation> read(JsonNode list) {
        List<Operation> operations = new ArrayList<>();
        for (JsonNode each : list) {
            String place = "/operations/" + operations.size() + "/pointer";
            operations.add(operation(each, pointer(each.path("pointer").asString(), place), place));
        }
        return operations;
    }

    private static Operation operation(JsonNode json, Pointer at, String place) {
        String op = json.path("op").asString();
        if (at.isRoot() && !op.equals("set")) {
            throw new ProblemException(
                    Problem.of("edit-misfit", "The root can only be set").at(place));
        }
        return switch (op) {
            case "set" -> new Operation.Set(at, json.path("value"));
            case "insert" -> new Operation.Insert(at, json.path("value"), text(json, "before"));
            case "remove" -> new Operation.Remove(at);
            case "rename" ->
                new Operation.Move(at, at.parent().child(json.path("name").asString()));
            case "move" -> move(json, at);
            default -> throw new IllegalArgumentException("The contract knows no operation " + op);
        };
    }

    private static Operation move(JsonNode json, Pointer at) {
        if (json.has("to")) {
            return new Operation.Move(at, at.parent().child(json.path("to").asString()));
        }
        String before = text(json, "before");
        return new Operation.Move(at, at, before == null ? Pointer.END : before);
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.path(name).asString() : null;
    }

    private static Pointer pointer(String text, String place) {
        try {
            return Pointer.parse(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(Problem.of("pointer-syntax", "A JSON pointer begins with `/`")
                    .at(place));
        }
    }
}
