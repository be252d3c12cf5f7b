package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs as JSON, as the contract's {@code Run} has them. */
public final class RunJson {

    private RunJson() {}

    /** A run as an object, without its results and the requests that were chosen. */
    public static ObjectNode write(RunView run) {
        NewRun wish = run.wish();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", run.id())
                .put("project", wish.project())
                .put("folder", wish.folder())
                .put("iterations", run.rounds())
                .put("delay", wish.delay().toMillis())
                .put("bail", wish.bail())
                .put("state", label(run.state()))
                .put("startedAt", run.startedAt().toString())
                .put("requests", run.requests())
                .put("steps", run.steps());
        if (wish.environment() != null && !wish.environment().isEmpty()) {
            json.putObject("environment").put("id", wish.environment()).put("name", run.environment());
        }
        if (wish.data() != null) {
            json.put("data", wish.data().name());
        }
        maybe(json, "endedAt", run.endedAt() == null ? null : run.endedAt().toString());
        maybe(json, "current", run.current());
        json.set("totals", totals(run.totals()));
        return json;
    }

    /** Ids of the requests that were chosen. */
    public static ArrayNode endpoints(NewRun wish) {
        ArrayNode endpoints = JsonNodeFactory.instance.arrayNode();
        wish.endpoints().forEach(endpoints::add);
        return endpoints;
    }

    private static ObjectNode totals(RunTotals totals) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("iterations", totals.iterations())
                .put("requests", totals.requests())
                .put("failed", totals.failed())
                .put("skipped", totals.skipped())
                .put("passedTests", totals.passedTests())
                .put("failedTests", totals.failedTests())
                .put("skippedTests", totals.skippedTests())
                .put("took", totals.time().toNanos())
                .put("received", totals.received());
    }

    /** What came of a request as an object. */
    public static ObjectNode write(RunStep step) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("request", step.request())
                .put("name", step.name())
                .put("folder", step.folder())
                .put("iteration", step.iteration())
                .put("method", step.method())
                .put("url", step.url())
                .put("skipped", step.skipped())
                .put("took", step.time().toNanos())
                .put("size", step.size());
        if (step.status() > 0) {
            json.put("status", step.status()).put("reason", step.reason());
        }
        maybe(json, "error", step.error());
        maybe(json, "session", step.session());
        ArrayNode tests = json.putArray("tests");
        for (ScriptEvent.Tested test : step.tests()) {
            ObjectNode one = tests.addObject().put("name", test.name()).put("status", label(test.verdict()));
            maybe(one, "error", test.error());
        }
        ArrayNode console = json.putArray("console");
        step.console()
                .forEach(line ->
                        console.addObject().put("level", label(line.level())).put("text", line.text()));
        ArrayNode warnings = json.putArray("warnings");
        step.warnings().forEach(warnings::add);
        if (!step.besides().isEmpty()) {
            ArrayNode besides = json.putArray("besides");
            step.besides()
                    .forEach(
                            each -> besides.addObject().put("name", each.name()).put("session", each.session()));
        }
        return json;
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void maybe(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    /** A run with the requests that were chosen, which were written here apart. */
    public static RunView chosen(RunView run, JsonNode endpoints) {
        return run.with(run.wish().choosing(texts(endpoints)));
    }

    /** The run of an object that was written here. */
    public static RunView run(JsonNode json) {
        JsonNode environment = json.path("environment");
        NewRun wish = new NewRun(
                json.path("project").asString(),
                json.path("folder").asString(),
                List.of(),
                environment.path("id").asString(""),
                json.path("iterations").asInt(),
                Duration.ofMillis(json.path("delay").asLong()),
                json.path("bail").asBoolean(),
                json.has("data") ? new RunData(json.path("data").asString(), "") : null);
        return new RunView(
                json.path("id").asString(),
                wish,
                environment.path("name").asString(""),
                json.path("iterations").asInt(),
                RunView.State.valueOf(upper(json, "state")),
                Instant.parse(json.path("startedAt").asString()),
                json.has("endedAt") ? Instant.parse(json.path("endedAt").asString()) : null,
                json.path("requests").asInt(),
                text(json, "current"),
                json.path("steps").asInt(),
                readTotals(json.path("totals")));
    }

    private static RunTotals readTotals(JsonNode json) {
        return new RunTotals(
                json.path("iterations").asInt(),
                json.path("requests").asInt(),
                json.path("failed").asInt(),
                json.path("skipped").asInt(),
                json.path("passedTests").asLong(),
                json.path("failedTests").asLong(),
                json.path("skippedTests").asLong(),
                Duration.ofNanos(json.path("took").asLong()),
                json.path("received").asLong());
    }

    /** The step of an object that was written here. */
    public static RunStep step(JsonNode json) {
        return new RunStep(
                json.path("request").asString(),
                json.path("name").asString(),
                json.path("folder").asString(),
                json.path("iteration").asInt(),
                json.path("method").asString(),
                json.path("url").asString(),
                json.path("status").asInt(0),
                json.path("reason").asString(""),
                Duration.ofNanos(json.path("took").asLong()),
                json.path("size").asLong(),
                text(json, "error"),
                json.path("skipped").asBoolean(),
                json.path("tests")
                        .valueStream()
                        .map(test -> new ScriptEvent.Tested(
                                test.path("name").asString(),
                                ScriptEvent.Verdict.valueOf(upper(test, "status")),
                                text(test, "error")))
                        .toList(),
                json.path("console")
                        .valueStream()
                        .map(line -> new ScriptEvent.Printed(
                                ScriptEvent.Level.valueOf(upper(line, "level")),
                                line.path("text").asString()))
                        .toList(),
                texts(json.path("warnings")),
                text(json, "session"),
                json.path("besides")
                        .valueStream()
                        .map(each -> new BesideRequest(
                                each.path("name").asString(),
                                each.path("session").asString()))
                        .toList(),
                List.of());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String upper(JsonNode json, String name) {
        return json.path(name).asString().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.path(name).asString() : null;
    }
}
