package dev.parley.description.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Mistakes of the user that end what was asked for, all at once. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** What is wrong: at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** The same, with their places below another one. */
    public ProblemException under(String pointer) {
        return new ProblemException(
                problems.stream().map(each -> each.under(pointer)).toList());
    }
}
