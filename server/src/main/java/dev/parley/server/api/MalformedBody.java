package dev.parley.server.api;

import dev.parley.description.problem.Problem;

/** A body that is no JSON. */
final class MalformedBody extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    MalformedBody(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
