package dev.parley.engine.session;

import dev.parley.description.problem.Problem;

/** Something was asked of a session that its connection's state does not allow. */
public final class WrongStateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** With the reason, in words. */
    public WrongStateException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** Why it cannot be done now. */
    public Problem problem() {
        return problem;
    }
}
