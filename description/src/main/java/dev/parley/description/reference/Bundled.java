package dev.parley.description.reference;

import dev.parley.description.problem.Problem;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A description as one document.
 *
 * @param tree not to be changed: what did not change is shared
 * @param origins what came from other files, by its place in the tree
 * @param problems references that lead nowhere, which stay as they are written
 */
public record Bundled(JsonNode tree, Map<Pointer, Origin> origins, List<Problem> problems) {

    /** A place of another file. */
    public record Origin(URI file, Pointer pointer) {}

    public Bundled {
        origins = Map.copyOf(origins);
        problems = List.copyOf(problems);
    }
}
