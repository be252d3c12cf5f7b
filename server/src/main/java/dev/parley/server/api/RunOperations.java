package dev.parley.server.api;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.run.DataRows;
import dev.parley.engine.run.JsonReport;
import dev.parley.engine.run.JunitReport;
import dev.parley.engine.run.NewRun;
import dev.parley.engine.run.RunData;
import dev.parley.engine.run.RunJson;
import dev.parley.engine.run.RunPage;
import dev.parley.engine.run.RunQuery;
import dev.parley.engine.run.RunReport;
import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunView;
import dev.parley.engine.run.Runs;
import dev.parley.server.json.RunNews;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs: begun, listed, read, cancelled, reported, deleted. */
final class RunOperations {

    private static final int MOST = 500;

    /** Rows of data that are shown before a run begins. */
    private static final int PREVIEW = 20;

    private final Runs runs;

    RunOperations(Runs runs) {
        this.runs = runs;
    }

    void addTo(Map<String, Operation> all) {
        all.put("listRuns", this::list);
        all.put("startRun", call -> Reply.created(head(runs.begin(wish(call)))));
        all.put("previewData", RunOperations::preview);
        all.put("readRun", this::read);
        all.put("deleteRun", call -> {
            runs.delete(call.run());
            return Reply.nothing();
        });
        all.put("runAgain", call -> Reply.created(head(runs.again(call.run()))));
        all.put("cancelRun", call -> Reply.accepted(head(runs.cancel(call.run()))));
        all.put("reportRun", this::report);
    }

    private static ObjectNode head(RunView run) {
        return RunNews.write(run, 0, List.of());
    }

    private static NewRun wish(Call call) {
        JsonNode body = call.body();
        JsonNode data = body.path("data");
        return new NewRun(
                call.text("project"),
                call.text("folder"),
                body.path("endpoints").valueStream().map(JsonNode::asString).toList(),
                Json.textOrNone(body, "environment"),
                body.path("iterations").asInt(0),
                Duration.ofMillis(body.path("delay").asLong(0)),
                body.path("bail").asBoolean(false),
                data.isObject()
                        ? new RunData(
                                data.path("name").asString(), data.path("text").asString())
                        : null);
    }

    private Reply list(Call call) {
        @Nullable String text = call.parameters().textOrNone("query");
        RunPage page = runs.list(new RunQuery(
                call.parameters().text("project"),
                text == null ? "" : text,
                call.parameters().textOrNone("before"),
                (int) call.parameters().integer("limit")));
        ObjectNode json = Json.object();
        json.set("runs", Json.list(page.runs(), RunJson::write));
        return Reply.ok(json.put("more", page.more()));
    }

    private static Reply preview(Call call) {
        List<Map<String, JsonNode>> rows;
        try {
            rows = DataRows.read(call.text("text"));
        } catch (ProblemException broken) {
            // Somebody is still writing it, or looks whether it is the file that is meant.
            ObjectNode json = Json.object().put("total", 0);
            json.putArray("names");
            json.putArray("rows");
            json.set("problem", ProblemJson.write(broken.problems().getFirst()));
            return Reply.ok(json);
        }
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        ObjectNode json = Json.object().put("total", rows.size());
        ArrayNode columns = json.putArray("names");
        names.forEach(columns::add);
        ArrayNode first = json.putArray("rows");
        for (Map<String, JsonNode> row : rows.subList(0, Math.min(PREVIEW, rows.size()))) {
            ArrayNode values = first.addArray();
            names.forEach(name -> values.add(shown(row.get(name))));
        }
        return Reply.ok(json);
    }

    private static String shown(@Nullable JsonNode value) {
        return value == null ? "" : value.isString() ? value.asString() : value.toString();
    }

    private Reply read(Call call) {
        int from = (int) call.parameters().integer("from");
        RunView run = runs.read(call.run());
        ObjectNode json = RunNews.write(run, from, runs.steps(call.run(), from, MOST));
        if (!run.wish().endpoints().isEmpty()) {
            json.set("endpoints", RunJson.endpoints(run.wish()));
        }
        return Reply.ok(json);
    }

    private Reply report(Call call) {
        RunView run = runs.read(call.run());
        String folder = run.wish().folder();
        String name = folder.isEmpty() ? "Parley" : folder;
        return call.parameters().text("format").equals("junit")
                ? report("application/xml", "report.xml", new JunitReport(name, run.rounds() > 1), run)
                : report("application/json", "report.json", new JsonReport(List.of()), run);
    }

    private Reply report(String mediaType, String file, RunReport report, RunView run) {
        return new Reply.Download(mediaType, file, sink -> {
            LineWriter writer = new LineWriter(sink);
            writer.write(report.head(run.totals()));
            int told = 0;
            List<RunStep> more;
            do {
                more = runs.steps(run.id(), told, Math.min(MOST, run.steps() - told));
                for (RunStep step : more) {
                    writer.write(report.step(step, told++));
                }
            } while (!more.isEmpty() && told < run.steps());
            writer.write(report.end(run.totals()));
            writer.flush();
        });
    }
}
