package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an HTTP request: one that can be sent, or the reasons why not. There may be warnings either way.
 *
 * @param request none when a problem is an error
 * @param problems all at once, with pointers into the request, such as {@code /body/parts/1/name}
 */
public record HttpResolution(@Nullable ResolvedHttpRequest request, List<Problem> problems) {

    public HttpResolution {
        problems = List.copyOf(problems);
    }

    /** The request, or the problems as an exception. */
    public ResolvedHttpRequest orThrow() {
        if (request == null) {
            throw new ProblemException(problems);
        }
        return request;
    }
}
