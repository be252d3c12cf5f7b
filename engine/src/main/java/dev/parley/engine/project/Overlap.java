package dev.parley.engine.project;

import dev.parley.description.problem.Problem;
import java.io.Serial;
import java.util.List;

/** Two changes touch the same; what is saved is looked up when the transaction is over, and told by an {@link EditConflict}. */
final class Overlap extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    Overlap(List<Problem> problems) {
        super(problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    Overlap(Problem problem) {
        this(List.of(problem));
    }

    List<Problem> problems() {
        return problems;
    }
}
