package dev.parley.description.reference;

import dev.parley.description.problem.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A description as one document.
 *
 * @param tree not to be changed: what did not change is shared
 * @param problems references that lead nowhere, which stay as they are written
 */
public record Bundled(JsonNode tree, List<Problem> problems) {

    public Bundled {
        problems = List.copyOf(problems);
    }
}
