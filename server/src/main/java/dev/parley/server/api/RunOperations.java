package dev.parley.server.api;

import dev.parley.engine.run.NewRun;
import dev.parley.engine.run.RunView;
import dev.parley.engine.run.Runs;
import dev.parley.server.json.RunJson;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Runs: begun, read, cancelled. */
final class RunOperations {

    private static final int MOST = 500;

    private final Runs runs;

    RunOperations(Runs runs) {
        this.runs = runs;
    }

    void addTo(Map<String, Operation> all) {
        all.put("startRun", this::start);
        all.put("readRun", this::read);
        all.put("cancelRun", call -> Reply.accepted(RunJson.write(runs.cancel(call.run()), 0, List.of())));
    }

    private Reply start(Call call) {
        JsonNode body = call.body();
        RunView run = runs.begin(new NewRun(
                call.text("project"),
                call.text("folder"),
                body.path("iterations").asInt(1),
                body.path("bail").asBoolean(false)));
        return Reply.created(RunJson.write(run, 0, List.of()));
    }

    private Reply read(Call call) {
        int from = (int) call.parameters().integer("from");
        return Reply.ok(RunJson.write(runs.read(call.run()), from, runs.steps(call.run(), from, MOST)));
    }
}
