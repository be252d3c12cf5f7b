package dev.parley.description.request;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.VariableSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request would send now, or what is wrong with it (the contract's {@code Checked}).
 *
 * @param problems with pointers into the request, such as {@code /query/1/value} or {@code /message/content}
 * @param url what would be connected to, secrets masked; none when it cannot be told
 * @param messageSize bytes of the composer's message or of the body, with variables filled in; none when it has none, or a file that has
 *     to be read first
 * @param variables every one that occurs, once
 */
public record Checked(
        List<Problem> problems,
        @Nullable String url,
        @Nullable Integer messageSize,
        List<VariableUse> variables) {

    public Checked {
        problems = List.copyOf(problems);
        variables = List.copyOf(variables);
    }

    /** Looks at a request without sending anything. */
    public static Checked of(WebSocketRequest request, VariableSource variables) {
        return Checking.check(request, variables);
    }

    /**
     * Looks at an HTTP request without sending anything.
     *
     * @param random chooses the boundary between the parts of a form
     */
    public static Checked of(HttpRequest request, VariableSource variables, RandomGenerator random) {
        return Checking.check(request, variables, random);
    }

    /** The same of a request with credentials that it inherits: what is wrong with these is not at their fields, which are elsewhere. */
    public Checked inheriting() {
        List<Problem> placed = problems.stream().map(Checked::inherited).toList();
        return new Checked(placed, url, messageSize, variables);
    }

    private static Problem inherited(Problem problem) {
        String pointer = switch (problem.place()) {
            case Place.Pointer(String at) -> at;
            case Place.Within(String at, int _, int _) -> at;
            case Place.Nowhere _, Place.Position _ -> "";
        };
        return pointer.startsWith("/auth/") ? problem.at("/auth") : problem;
    }

    /**
     * As JSON by the contract.
     *
     * @param prefix pointer to the request in what was sent, such as {@code /request}
     */
    public ObjectNode toJson(String prefix) {
        return CheckedJson.write(this, prefix);
    }
}
