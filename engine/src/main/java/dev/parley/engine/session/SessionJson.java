package dev.parley.engine.session;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Stage;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.sending.HttpSummaryJson;
import dev.parley.engine.session.ConnectionState.Answered;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Closing;
import dev.parley.engine.session.ConnectionState.Connecting;
import dev.parley.engine.session.ConnectionState.Exchanging;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.session.ConnectionState.Party;
import dev.parley.engine.session.ConnectionState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sessions as JSON, as the contract's {@code Session} has them. */
public final class SessionJson {

    private SessionJson() {}

    /** The session as an object. */
    public static ObjectNode write(SessionView session) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", session.id());
        HttpSummary http = session.http();
        json.put("kind", session.kind().label());
        json.put("project", session.origin().project());
        maybe(json, "endpoint", session.origin().endpoint());
        maybe(json, "tab", session.origin().tab());
        json.put("name", session.origin().name());
        maybe(json, "run", session.origin().run());
        String folder = session.origin().folder();
        maybe(json, "folder", folder.isEmpty() ? null : folder);
        json.put("url", session.url());
        json.put("startedAt", session.startedAt().toString());
        Instant ended = session.endedAt();
        maybe(json, "endedAt", ended == null ? null : ended.toString());
        json.put("connections", session.connections());
        json.set("state", state(session.state()));
        json.put("sent", session.sent());
        json.put("received", session.received());
        json.put("entries", session.entries());
        json.put("brokenRules", session.brokenRules());
        Duration repeat = session.repeat();
        if (repeat != null) {
            json.put("repeat", repeat.toMillis());
        }
        Problem unwritten = session.unwritten();
        if (unwritten != null) {
            json.set("unwritten", ProblemJson.write(unwritten));
        }
        if (http == null) {
            talk(json, session.talk());
        } else {
            json.set("http", HttpSummaryJson.write(http));
        }
        return json;
    }

    private static void talk(ObjectNode json, SessionView.Talk talk) {
        if (talk.roundTrip() >= 0) {
            json.put("roundTrip", talk.roundTrip());
        }
        if (talk.compression() > 0) {
            json.put("compression", talk.compression());
        }
        maybe(json, "subprotocol", talk.subprotocol());
        maybe(json, "extensions", talk.extensions().isEmpty() ? null : talk.extensions());
        maybe(json, "remote", talk.remote().isEmpty() ? null : talk.remote());
        maybe(json, "tls", talk.tls());
        json.put("policy", talk.strict() ? "strict" : "observing");
    }

    private static ObjectNode state(ConnectionState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (state) {
            case Connecting(Stage stage, Instant since, int attempt, int attempts) -> {
                json.put("kind", "connecting").put("stage", label(stage)).put("since", since.toString());
                if (attempt > 0) {
                    json.put("attempt", attempt).put("attempts", attempts);
                }
            }
            case Open(Instant since, long took) ->
                json.put("kind", "open").put("since", since.toString()).put("took", took);
            case Waiting(int attempt, int attempts, Instant at) ->
                json.put("kind", "waiting")
                        .put("attempt", attempt)
                        .put("attempts", attempts)
                        .put("at", at.toString());
            case Closing(Instant since) -> json.put("kind", "closing").put("since", since.toString());
            case Closed closed -> {
                json.put("kind", "closed")
                        .put("clean", closed.clean())
                        .put("code", closed.code())
                        .put("reason", closed.reason())
                        .put("by", label(closed.by()));
                Integer sent = closed.sent();
                if (sent != null) {
                    json.put("sent", sent.intValue());
                }
                json.put("failed", closed.failed())
                        .put("at", closed.at().toString())
                        .put("summary", closed.summary());
            }
            case Exchanging(Stage stage, Instant since) ->
                json.put("kind", "exchanging").put("stage", label(stage)).put("since", since.toString());
            case Answered(int status, Instant at) ->
                json.put("kind", "answered").put("status", status).put("at", at.toString());
            case Failed failed -> {
                json.put("kind", "failed").put("stage", label(failed.stage()));
                if (failed.status() > 0) {
                    json.put("status", failed.status());
                }
                json.set("problem", ProblemJson.write(failed.problem()));
                json.put("at", failed.at().toString()).put("cancelled", failed.cancelled());
            }
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

    /** The session of an object that was written here. */
    public static SessionView read(JsonNode json) {
        return new SessionView(
                json.path("id").asString(),
                new SessionView.Origin(
                        json.path("project").asString(),
                        text(json, "endpoint"),
                        text(json, "tab"),
                        json.path("name").asString(),
                        text(json, "run"),
                        json.path("folder").asString("")),
                json.path("url").asString(),
                time(json, "startedAt"),
                json.has("endedAt") ? time(json, "endedAt") : null,
                json.path("connections").asInt(),
                state(json.path("state")),
                json.path("sent").asLong(),
                json.path("received").asLong(),
                json.path("entries").asLong(),
                json.path("brokenRules").asInt(),
                json.has("repeat") ? Duration.ofMillis(json.path("repeat").asLong()) : null,
                json.has("unwritten") ? problem(json.path("unwritten")) : null,
                new SessionView.Talk(
                        json.path("roundTrip").asLong(-1),
                        json.path("compression").asDouble(0),
                        text(json, "subprotocol"),
                        json.path("extensions").asString(""),
                        json.path("remote").asString(""),
                        text(json, "tls"),
                        json.path("policy").asString("strict").equals("strict")),
                json.has("http") ? HttpSummaryJson.read(json.path("http")) : null);
    }

    private static ConnectionState state(JsonNode json) {
        String kind = json.path("kind").asString();
        return switch (kind) {
            case "connecting" ->
                new Connecting(
                        stage(json),
                        time(json, "since"),
                        json.path("attempt").asInt(0),
                        json.path("attempts").asInt(0));
            case "open" -> new Open(time(json, "since"), json.path("took").asLong());
            case "waiting" ->
                new Waiting(json.path("attempt").asInt(), json.path("attempts").asInt(), time(json, "at"));
            case "closing" -> new Closing(time(json, "since"));
            case "exchanging" -> new Exchanging(stage(json), time(json, "since"));
            case "answered" -> new Answered(json.path("status").asInt(), time(json, "at"));
            case "closed" ->
                new Closed(
                        json.path("clean").asBoolean(),
                        json.path("code").asInt(),
                        json.path("reason").asString(""),
                        Party.valueOf(json.path("by").asString().toUpperCase(Locale.ROOT)),
                        json.has("sent") ? json.path("sent").asInt() : null,
                        json.path("failed").asBoolean(false),
                        time(json, "at"),
                        json.path("summary").asString(""));
            case "failed" ->
                new Failed(
                        stage(json),
                        json.path("status").asInt(0),
                        problem(json.path("problem")),
                        time(json, "at"),
                        json.path("cancelled").asBoolean(false));
            default -> throw new IllegalArgumentException("No state of a connection is called " + kind);
        };
    }

    private static Stage stage(JsonNode json) {
        return Stage.valueOf(json.path("stage").asString().toUpperCase(Locale.ROOT));
    }

    private static Problem problem(JsonNode json) {
        String severity = json.path("severity").asString("error");
        return new Problem(
                json.path("code").asString(),
                Problem.Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                json.path("message").asString(),
                json.has("pointer") ? Place.at(json.path("pointer").asString()) : Place.none(),
                text(json, "hint"));
    }

    private static Instant time(JsonNode json, String name) {
        return Instant.parse(json.path(name).asString());
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.path(name).asString() : null;
    }
}
