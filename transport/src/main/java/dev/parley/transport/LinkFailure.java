package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import java.util.List;

/** Why a stage of opening failed. */
final class LinkFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final int status;
    private final transient List<Reason> reasons;
    private final boolean timedOut;

    LinkFailure(Problem problem, int status, List<Reason> reasons, boolean timedOut) {
        super(problem.message());
        this.problem = problem;
        this.status = status;
        this.reasons = List.copyOf(reasons);
        this.timedOut = timedOut;
    }

    Problem problem() {
        return problem;
    }

    int status() {
        return status;
    }

    List<Reason> reasons() {
        return reasons;
    }

    boolean timedOut() {
        return timedOut;
    }
}
