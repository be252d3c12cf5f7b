package dev.parley.engine.project;

import dev.parley.description.problem.Problem;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change was refused since it overlaps with what was changed elsewhere after the revision that it was made from. */
public final class EditConflict extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final transient @Nullable Endpoint saved;

    public EditConflict(List<Problem> problems, @Nullable Endpoint saved) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
        this.saved = saved;
    }

    /** Where the two overlap: at least one place. */
    public List<Problem> problems() {
        return problems;
    }

    /** The endpoint as it is saved, where an endpoint was to be changed and still exists. */
    public @Nullable Endpoint saved() {
        return saved;
    }
}
