package dev.parley.server.json;

import dev.parley.engine.run.RunResult;
import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunTotals;
import dev.parley.engine.run.RunView;
import dev.parley.engine.script.ScriptEvent;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs as the contract has them. */
public final class RunJson {

    private RunJson() {}

    /** A run, with its requests that are over from a number on. */
    public static ObjectNode write(RunView run, int from, List<RunStep> steps) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", run.id())
                .put("project", run.wish().project())
                .put("folder", run.wish().folder())
                .put("iterations", Math.max(1, run.wish().iterations()))
                .put("bail", run.wish().bail())
                .put("state", run.state().name().toLowerCase(Locale.ROOT))
                .put("startedAt", run.startedAt().toString())
                .put("requests", run.requests());
        if (run.endedAt() != null) {
            json.put("endedAt", run.endedAt().toString());
        }
        if (run.current() != null) {
            json.put("current", run.current());
        }
        json.set("totals", totals(run.totals()));
        json.put("from", from).put("steps", run.steps());
        ArrayNode results = json.putArray("results");
        steps.forEach(step -> results.add(result(step)));
        return json;
    }

    private static ObjectNode totals(RunTotals totals) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requests", totals.requests())
                .put("failed", totals.failed())
                .put("skipped", totals.skipped())
                .put("passedTests", totals.passedTests())
                .put("failedTests", totals.failedTests())
                .put("skippedTests", totals.skippedTests())
                .put("received", totals.received());
    }

    private static ObjectNode result(RunStep step) {
        RunResult result = step.result();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", result.item().name())
                .put("folder", String.join(" / ", result.item().folders()))
                .put("iteration", result.iteration())
                .put("method", result.method())
                .put("url", result.url())
                .put("skipped", result.skipped())
                .put("took", result.time().toNanos())
                .put("size", result.size());
        if (result.status() > 0) {
            json.put("status", result.status()).put("reason", result.reason());
        }
        if (result.error() != null) {
            json.put("error", result.error());
        }
        ArrayNode tests = json.putArray("tests");
        for (ScriptEvent.Tested test : result.tests()) {
            ObjectNode one = tests.addObject()
                    .put("name", test.name())
                    .put("status", test.verdict().name().toLowerCase(Locale.ROOT));
            if (test.error() != null) {
                one.put("error", test.error());
            }
        }
        ArrayNode console = json.putArray("console");
        step.console()
                .forEach(line -> console.addObject()
                        .put("level", line.level().name().toLowerCase(Locale.ROOT))
                        .put("text", line.text()));
        ArrayNode warnings = json.putArray("warnings");
        step.warnings().forEach(warnings::add);
        return json;
    }
}
