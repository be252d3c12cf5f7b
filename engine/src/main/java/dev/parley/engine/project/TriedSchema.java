package dev.parley.engine.project;

import dev.parley.description.problem.Problem;
import java.util.List;

/**
 * A schema tried out.
 *
 * @param problems why nothing can be checked by it, or not by all of it; nothing where it can be used
 */
public record TriedSchema(List<TriedSample> samples, List<Problem> problems) {
    public TriedSchema {
        samples = List.copyOf(samples);
        problems = List.copyOf(problems);
    }
}
