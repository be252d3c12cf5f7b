package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request: one that can be sent, or the reasons why not. There may be warnings either way.
 *
 * @param request none when a problem is an error
 * @param problems all at once, with pointers into the request, such as {@code /query/1/value}
 */
public record Resolution(@Nullable ResolvedRequest request, List<Problem> problems) {

    public Resolution {
        problems = List.copyOf(problems);
    }

    /** The request, or the problems as an exception. */
    public ResolvedRequest orThrow() {
        if (request == null) {
            throw new ProblemException(problems);
        }
        return request;
    }
}
