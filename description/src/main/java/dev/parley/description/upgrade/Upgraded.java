package dev.parley.description.upgrade;

import dev.parley.description.document.Standard;
import dev.parley.description.problem.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A document of an older version, said by a newer one.
 *
 * @param version what it was before, such as {@code OpenAPI 2.0}
 * @param problems what is said otherwise or cannot be said, at pointers into what it was before
 */
public record Upgraded(Standard standard, String version, JsonNode tree, List<Problem> problems) {

    public Upgraded {
        problems = List.copyOf(problems);
    }
}
