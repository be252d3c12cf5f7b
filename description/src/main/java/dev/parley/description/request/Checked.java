package dev.parley.description.request;

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

    /**
     * As JSON by the contract.
     *
     * @param prefix pointer to the request in what was sent, such as {@code /request}
     */
    public ObjectNode toJson(String prefix) {
        return CheckedJson.write(this, prefix);
    }
}
