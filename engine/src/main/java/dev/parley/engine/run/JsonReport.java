package dev.parley.engine.run;

import dev.parley.description.imports.NotCarried;
import dev.parley.engine.script.ScriptEvent;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run as one JSON object for other programs.
 *
 * @param notCarried what the file that was run says and the run does not do
 */
public record JsonReport(List<NotCarried> notCarried) implements RunReport {

    private static final ObjectWriter WRITER = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    public JsonReport {
        notCarried = List.copyOf(notCarried);
    }

    @Override
    public String head(RunTotals totals) {
        return "{\n  \"requests\" : [ ";
    }

    @Override
    public String step(RunStep step, int number) {
        return (number == 0 ? "" : ", ") + inside(request(step));
    }

    @Override
    public String end(RunTotals totals) {
        return " ],\n  \"notCarried\" : " + inside(missed()) + ",\n  \"totals\" : " + inside(sums(totals)) + "\n}\n";
    }

    private ArrayNode missed() {
        ArrayNode missed = JsonMapper.shared().createArrayNode();
        notCarried.forEach(each -> missed.addObject()
                .put("place", each.place())
                .put("what", each.what())
                .put("why", each.why()));
        return missed;
    }

    private static String inside(JsonNode node) {
        return WRITER.writeValueAsString(node).replace("\n", "\n  ");
    }

    private static ObjectNode request(RunStep step) {
        ObjectNode request = JsonMapper.shared().createObjectNode();
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
        ArrayNode files = request.putArray("files");
        step.files().forEach(files::add);
        return request;
    }

    private static ObjectNode sums(RunTotals totals) {
        ObjectNode sums = JsonMapper.shared().createObjectNode();
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
        return sums;
    }
}
