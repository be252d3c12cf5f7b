package dev.parley.cli.run;

import dev.parley.engine.run.RunEvent;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunResult;
import dev.parley.engine.run.RunTotals;
import dev.parley.engine.script.ScriptEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a run as one JSON object at its end. */
final class JsonReporter implements Reporter {

    private final Target target;
    private final ObjectNode all = JsonMapper.shared().createObjectNode();
    private final ArrayNode requests = all.putArray("requests");
    private ArrayNode console = JsonMapper.shared().createArrayNode();
    private ArrayNode warnings = JsonMapper.shared().createArrayNode();

    JsonReporter(Target target) {
        this.target = target;
    }

    @Override
    public void on(RunEvent event) throws IOException {
        switch (event) {
            case RunEvent.Told(RunItem _, ScriptEvent.Printed(ScriptEvent.Level level, String text)) ->
                console.addObject()
                        .put("level", level.name().toLowerCase(Locale.ROOT))
                        .put("text", text);
            case RunEvent.Told(RunItem _, ScriptEvent.Ignored(String what)) -> warnings.add("passed over: " + what);
            case RunEvent.Warned warned -> warnings.add(warned.problem().message());
            case RunEvent.RequestEnded(RunResult result) -> request(result);
            case RunEvent.Ended(RunTotals totals) -> write(totals);
            case RunEvent.Told _, RunEvent.Began _, RunEvent.IterationBegan _, RunEvent.RequestBegan _ -> {}
        }
    }

    private void request(RunResult result) {
        ObjectNode request = requests.addObject()
                .put("name", result.item().name())
                .put("folder", String.join(" / ", result.item().folders()))
                .put("iteration", result.iteration())
                .put("method", result.method())
                .put("url", result.url())
                .put("status", result.status())
                .put("reason", result.reason())
                .put("time", result.time().toNanos() / 1e6)
                .put("size", result.size())
                .put("skipped", result.skipped())
                .put("error", result.error());
        ArrayNode tests = request.putArray("tests");
        for (ScriptEvent.Tested test : result.tests()) {
            tests.addObject()
                    .put("name", test.name())
                    .put("status", test.verdict().name().toLowerCase(Locale.ROOT))
                    .put("error", test.error());
        }
        request.set("console", console);
        request.set("warnings", warnings);
        console = JsonMapper.shared().createArrayNode();
        warnings = JsonMapper.shared().createArrayNode();
    }

    private void write(RunTotals totals) throws IOException {
        ObjectNode sums = all.putObject("totals")
                .put("iterations", totals.iterations())
                .put("requests", totals.requests())
                .put("failed", totals.failed())
                .put("skipped", totals.skipped())
                .put("received", totals.received())
                .put("time", totals.time().toNanos() / 1e6);
        sums.putObject("tests")
                .put("passed", totals.passedTests())
                .put("failed", totals.failedTests())
                .put("skipped", totals.skippedTests());
        try (OutputStream out = target.open()) {
            out.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
            out.write('\n');
        }
    }
}
