package dev.parley.engine.sending;

import dev.parley.engine.sending.HttpSummary.TestCounts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Summaries of HTTP requests as JSON, as the contract's {@code HttpSummary} has them. */
public final class HttpSummaryJson {

    private HttpSummaryJson() {}

    /** The summary as an object. */
    public static ObjectNode write(HttpSummary summary) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("method", summary.method());
        if (summary.status() > 0) {
            json.put("status", summary.status()).put("reason", summary.reason()).put("version", summary.version());
        }
        if (summary.took() >= 0) {
            json.put("took", summary.took());
        }
        json.put("hop", summary.hop())
                .put("sent", summary.sent())
                .put("received", summary.received())
                .put("size", summary.size());
        unlessEmpty(json, "contentType", summary.contentType());
        unlessEmpty(json, "coding", summary.coding());
        json.put("events", summary.events()).put("warnings", summary.warnings());
        Integer mismatches = summary.mismatches();
        if (mismatches != null) {
            json.put("mismatches", mismatches.intValue());
        }
        TestCounts tests = summary.tests();
        if (tests != null) {
            json.putObject("tests")
                    .put("passed", tests.passed())
                    .put("failed", tests.failed())
                    .put("skipped", tests.skipped());
        }
        return json;
    }

    private static void unlessEmpty(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    /** The summary of an object that was written here. */
    public static HttpSummary read(JsonNode json) {
        return new HttpSummary(
                json.path("method").asString(),
                json.path("status").asInt(0),
                json.path("reason").asString(""),
                json.path("version").asString(""),
                json.path("took").asLong(-1),
                json.path("hop").asInt(0),
                json.path("sent").asLong(0),
                json.path("received").asLong(0),
                json.path("size").asLong(0),
                json.path("contentType").asString(""),
                json.path("coding").asString(""),
                json.path("events").asLong(0),
                json.path("warnings").asInt(0),
                json.has("mismatches") ? (Integer) json.path("mismatches").asInt() : null,
                json.has("tests") ? tests(json.path("tests")) : null);
    }

    private static @Nullable TestCounts tests(JsonNode json) {
        return new TestCounts(
                json.path("passed").asInt(),
                json.path("failed").asInt(),
                json.path("skipped").asInt());
    }
}
