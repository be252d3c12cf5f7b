package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run as one JSON object for other programs. */
public final class JsonReport {

    private JsonReport() {}

    /** The report, with a line's end behind it. */
    public static byte[] write(List<RunStep> steps, RunTotals totals) {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        ArrayNode requests = all.putArray("requests");
        steps.forEach(step -> request(requests.addObject(), step));
        totals(all.putObject("totals"), totals);
        String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void request(ObjectNode request, RunStep step) {
        request.put("name", step.name())
                .put("folder", step.folder())
                .put("iteration", step.iteration())
                .put("method", step.method())
                .put("url", step.url())
                .put("status", step.status())
                .put("reason", step.reason())
                .put("time", step.time().toNanos() / 1e6)
                .put("size", step.size())
                .put("skipped", step.skipped())
                .put("error", step.error());
        ArrayNode tests = request.putArray("tests");
        for (ScriptEvent.Tested test : step.tests()) {
            tests.addObject()
                    .put("name", test.name())
                    .put("status", test.verdict().name().toLowerCase(Locale.ROOT))
                    .put("error", test.error());
        }
        ArrayNode console = request.putArray("console");
        for (ScriptEvent.Printed line : step.console()) {
            console.addObject()
                    .put("level", line.level().name().toLowerCase(Locale.ROOT))
                    .put("text", line.text());
        }
        ArrayNode warnings = request.putArray("warnings");
        step.warnings().forEach(warnings::add);
    }

    private static void totals(ObjectNode sums, RunTotals totals) {
        sums.put("iterations", totals.iterations())
                .put("requests", totals.requests())
                .put("failed", totals.failed())
                .put("skipped", totals.skipped())
                .put("received", totals.received())
                .put("time", totals.time().toNanos() / 1e6);
        sums.putObject("tests")
                .put("passed", totals.passedTests())
                .put("failed", totals.failedTests())
                .put("skipped", totals.skippedTests());
    }
}
