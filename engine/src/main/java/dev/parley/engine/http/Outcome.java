package dev.parley.engine.http;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.protocol.http.ResponseHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param response the head of the last response; none where there was none
 * @param problem why there is no response, or not all of one; none where it is whole
 * @param reasons likely causes of the problem with what to try, most likely first
 */
public record Outcome(
        @Nullable ResponseHead response, @Nullable Problem problem, List<Reason> reasons) {

    public Outcome {
        reasons = List.copyOf(reasons);
    }
}
