package dev.parley.server.json;

import dev.parley.engine.run.RunJson;
import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunView;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs with some of their results, as the contract has them. */
public final class RunNews {

    private RunNews() {}

    /** A run, with its requests that are over from a number on. */
    public static ObjectNode write(RunView run, int from, List<RunStep> steps) {
        ObjectNode json = RunJson.write(run).put("from", from);
        ArrayNode results = json.putArray("results");
        steps.forEach(step -> results.add(RunJson.write(step)));
        return json;
    }
}
