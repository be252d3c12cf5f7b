package dev.parley.description.convert;

import dev.parley.description.problem.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A document said by another version.
 *
 * @param problems what is said otherwise, at pointers into what it was before
 */
public record Converted(JsonNode tree, List<Problem> problems) {

    public Converted {
        problems = List.copyOf(problems);
    }
}
