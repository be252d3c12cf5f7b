package dev.parley.engine.timeline;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.FrameTrace;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shape of an entry in JSON Lines: of {@code parley connect --json} and of exported timelines. */
public final class EntryJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Instant started;

    /** That of a session's entries. */
    public EntryJson(Instant started) {
        this.started = started;
    }

    /** The entry as an object. */
    public ObjectNode of(Entry entry) {
        ObjectNode json = NODES.objectNode();
        json.put("sequence", entry.sequence());
        json.put("time", time(entry.at()));
        json.put("direction", entry.direction().label());
        json.put("kind", entry.kind().label());
        json.put("size", entry.size());
        if (entry.wireSize() > 0) {
            json.put("wireSize", entry.wireSize());
        }
        if (entry.state() != State.DONE) {
            json.put("state", entry.state().label());
        }
        content(entry, json);
        return json;
    }

    /** A time of the session, by RFC 3339 with microseconds. */
    public String time(long at) {
        Instant instant = started.plusNanos(at).truncatedTo(ChronoUnit.MICROS);
        return MICROSECONDS.format(instant.atOffset(java.time.ZoneOffset.UTC));
    }

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private void content(Entry entry, ObjectNode json) {
        switch (entry.content()) {
            case Content.Message message -> {
                payload(json, message.payload(), entry.kind() == Kind.TEXT);
                json.put("frames", message.frameCount());
                if (message.compressed()) {
                    json.put("compressed", true);
                }
            }
            case Content.Control control -> {
                payload(json, control.payload(), isText(control.payload()));
                if (control.roundTrip() >= 0) {
                    json.put("roundTrip", control.roundTrip());
                }
            }
            case Content.Close close -> close(json, close.code(), close.reason());
            case Content.Handshake handshake -> handshake(json, handshake);
            case Content.StageTime stage -> stage(json, stage);
            case Content.BrokenRule rule -> rule(json, rule);
            case Content.Stray stray -> json.put("base64", stray.wire().base64());
            case Content.Ended(var ending, String summary) -> {
                close(json, ending.code(), ending.reason());
                json.put("clean", ending.clean());
                json.put("by", ending.by().name().toLowerCase(Locale.ROOT));
                Integer sent = ending.sent();
                if (sent != null) {
                    json.put("sent", sent.intValue());
                }
                if (ending.failed()) {
                    json.put("failed", true);
                }
                json.put("summary", summary);
            }
            case Content.Failure(Problem problem) -> json.set("problem", problem(problem));
            case Content.Note(String text) -> json.put("text", text);
            case Content.Pending _ -> {}
            case HttpContent http -> HttpContentJson.put(json, http);
        }
    }

    private static void close(ObjectNode json, int code, String reason) {
        json.put("code", code);
        json.put("codeName", CloseCode.nameOf(code));
        json.put("reason", reason);
    }

    private void handshake(ObjectNode json, Content.Handshake handshake) {
        json.put("status", handshake.status());
        json.put("took", handshake.took());
        json.put("request", handshake.request().utf8());
        json.put("response", handshake.response().utf8());
        if (!handshake.body().isEmpty()) {
            payload(json, handshake.body(), isText(handshake.body()));
        }
        if (handshake.subprotocol() != null) {
            json.put("subprotocol", handshake.subprotocol());
        }
        json.put("extensions", handshake.extensions());
        json.put("remote", handshake.remote());
        ArrayNode stages = json.putArray("stages");
        handshake.stages().forEach(stage -> stage(stages.addObject(), stage));
        if (handshake.problem() != null) {
            json.set("problem", problem(handshake.problem()));
        }
    }

    private static void stage(ObjectNode json, Content.StageTime stage) {
        json.put("stage", stage.stage().name().toLowerCase(Locale.ROOT));
        json.put("detail", stage.detail());
        json.put("took", stage.took());
        if (stage.problem() != null) {
            json.set("problem", problem(stage.problem()));
        }
    }

    private static void rule(ObjectNode json, Content.BrokenRule broken) {
        var violation = broken.violation();
        json.put("rule", violation.rule().id());
        json.put("source", violation.rule().source());
        json.put("demand", violation.rule().demand());
        json.put("by", violation.flow() == Flow.SENT ? "us" : "peer");
        json.put("expected", violation.expected());
        json.put("seen", violation.seen());
        json.put("offset", violation.offset());
        json.put("followed", broken.followed());
        FrameTrace frame = broken.frame();
        if (frame != null) {
            json.put("opcode", frame.header().opcode().code());
        }
    }

    /** A problem as an object. */
    public static ObjectNode problem(Problem problem) {
        ObjectNode json = NODES.objectNode();
        json.put("code", problem.code());
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("message", problem.message());
        switch (problem.place()) {
            case Place.Nowhere _ -> {}
            case Place.Pointer(String pointer) -> json.put("pointer", pointer);
            case Place.Position(int line, int column) -> json.put("line", line).put("column", column);
            case Place.Within(String pointer, int line, int column) ->
                json.put("pointer", pointer).put("line", line).put("column", column);
        }
        return put(json, "hint", problem.hint());
    }

    private static ObjectNode put(ObjectNode json, String name, @Nullable String value) {
        return value == null ? json : json.put(name, value);
    }

    static void payload(ObjectNode json, Bytes bytes, boolean text) {
        json.put(text ? "text" : "base64", text ? bytes.utf8() : bytes.base64());
    }

    static boolean isText(Bytes bytes) {
        return Bytes.utf8(bytes.utf8()).equals(bytes);
    }
}
