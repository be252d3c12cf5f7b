package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.VariableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message: bytes that can be sent, or the reasons why not. There may be warnings either way.
 *
 * @param message none when a problem is an error
 * @param problems all at once, at {@code /content} with line and column
 */
public record MessageResolution(@Nullable MessageBytes message, List<Problem> problems) {

    public MessageResolution {
        problems = List.copyOf(problems);
    }

    /** Fills in the variables of a message and turns its notation into bytes. */
    public static MessageResolution of(MessageContent content, VariableSource variables) {
        var findings = new Findings(variables);
        MessageBytes bytes = new MessageResolving(content, findings, "/content").bytes();
        return new MessageResolution(bytes, findings.problems());
    }

    /** The message, or the problems as an exception. */
    public MessageBytes orThrow() {
        if (message == null) {
            throw new ProblemException(problems);
        }
        return message;
    }
}
