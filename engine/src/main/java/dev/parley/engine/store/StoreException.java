package dev.parley.engine.store;

import dev.parley.description.problem.Problem;
import java.io.Serial;

/** The store could not do what it was asked for, such as on a full disk; what was saved before is untouched. */
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public StoreException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    /** The reason in words for the user: {@code disk-full}, {@code not-writable}, {@code store-busy} or {@code store-failed}. */
    public Problem problem() {
        return problem;
    }
}
