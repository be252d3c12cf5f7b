package dev.parley.server.live;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The message that tells a page what is not done, and why. */
final class RefusedNews {

    private RefusedNews() {}

    /**
     * Of a problem.
     *
     * @param id of the subscription that it belongs to, or none
     */
    static ObjectNode write(@Nullable String id, Problem problem) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "refused");
        if (id != null) {
            json.put("id", id);
        }
        json.set("problem", ProblemJson.write(problem));
        return json;
    }
}
