package dev.parley.server.api;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.variables.Span;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.EntryJson;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.FrameTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One entry of a timeline with all its details, as the contract's {@code Entry}. */
final class EntryDetails {

    /** Payload bytes that are shown; who wants the rest saves it as a file. */
    private static final int SHOWN = 1 << 20;

    private final Timeline timeline;
    private final Entry entry;
    private final EntryJson time;

    EntryDetails(Timeline timeline, Entry entry, EntryJson time) {
        this.timeline = timeline;
        this.entry = entry;
        this.time = time;
    }

    /** As JSON, with frames from the position on. */
    ObjectNode json(int firstFrame) {
        ObjectNode json = Json.object()
                .put("sequence", entry.sequence())
                .put("at", entry.at())
                .put("time", time.time(entry.at()))
                .put("direction", entry.direction().label())
                .put("kind", entry.kind().label())
                .put("size", entry.size());
        if (entry.wireSize() > 0) {
            json.put("wireSize", entry.wireSize());
        }
        json.put("connection", entry.connection());
        if (entry.state() != State.DONE) {
            json.put("state", entry.state().label());
        }
        content(json, firstFrame);
        return json;
    }

    private void content(ObjectNode json, int firstFrame) {
        switch (entry.content()) {
            case Content.Message message -> message(json, message, firstFrame);
            case Content.Control control -> control(json, control);
            case Content.Close close -> close(json, close);
            case Content.Handshake handshake -> {
                json.set("handshake", HandshakeJson.of(handshake));
                bytesMasked(json, handshake.request().size());
            }
            case Content.StageTime stage -> json.set("stage", HandshakeJson.of(stage, entry.state() == State.PENDING));
            case Content.BrokenRule broken -> json.set("rule", BrokenRuleJson.of(broken));
            case Content.Stray(Bytes wire, FrameTrace frame) -> {
                base64(json, wire);
                frame(json, frame, wire);
            }
            case Content.Ended(Ending ending, String summary) -> ended(json, ending, summary);
            case Content.Failure(var problem) -> json.set("problem", ProblemJson.write(problem));
            case Content.Note(String text) -> json.put("text", text);
            case Content.Pending() -> {}
            case HttpContent http -> http(json, http);
        }
    }

    private void http(ObjectNode json, HttpContent content) {
        switch (content) {
            case HttpContent.Request request -> {
                HeadJson.put(json.putObject("head"), request.head(), entry.secrets());
                json.put("text", request.method() + " " + request.url());
            }
            case HttpContent.Response response -> {
                ObjectNode head = json.putObject("head");
                HeadJson.put(head, response.head(), List.of());
                HeadJson.putStatus(head, response.head(), response.status());
            }
            case HttpContent.Stretch stretch -> payload(json, stretch.bytes(), isUtf8(stretch.bytes()));
            case HttpContent.Event event -> {
                ObjectNode said = json.putObject("event");
                put(said, "name", event.name());
                put(said, "id", event.id());
                if (event.retry() >= 0) {
                    said.put("retry", event.retry());
                }
                payload(json, Bytes.utf8(event.data()), true);
            }
            case HttpContent.Test test -> json.set("test", ExchangeJson.of(test));
            case HttpContent.Printed printed -> ExchangeJson.put(json, printed);
            case HttpContent.Redirect _, HttpContent.Checks _, HttpContent.Frames _ ->
                json.put("text", HttpContent.words(content));
            case HttpContent.Finished finished -> {
                json.put("text", HttpContent.words(content));
                if (finished.problem() != null) {
                    json.set("problem", ProblemJson.write(finished.problem()));
                }
            }
        }
    }

    private static void put(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private void message(ObjectNode json, Content.Message message, int firstFrame) {
        payload(json, message.payload(), entry.kind() == Kind.TEXT);
        json.put("compressed", message.compressed());
        json.put("frameCount", message.frameCount());
        json.set("frames", new MessageFrames(timeline, entry, message).json(firstFrame));
    }

    private void control(ObjectNode json, Content.Control control) {
        payload(json, control.payload(), isUtf8(control.payload()));
        if (control.roundTrip() >= 0) {
            json.put("roundTrip", control.roundTrip());
        }
        frame(json, control.frame(), control.payload());
    }

    private static void close(ObjectNode json, Content.Close close) {
        json.put("code", close.code());
        json.put("codeName", CloseCode.nameOf(close.code()));
        json.put("reason", close.reason());
        Bytes code = Bytes.of((byte) (close.code() >> 8), (byte) close.code());
        frame(
                json,
                close.frame(),
                close.code() == CloseCode.NO_STATUS ? Bytes.EMPTY : code.plus(Bytes.utf8(close.reason())));
    }

    private static void ended(ObjectNode json, Ending ending, String summary) {
        json.put("code", ending.code());
        json.put("codeName", CloseCode.nameOf(ending.code()));
        json.put("reason", ending.reason());
        json.put("clean", ending.clean());
        json.put(
                "by",
                switch (ending.by()) {
                    case US -> "us";
                    case PEER -> "server";
                    case NETWORK -> "network";
                });
        Integer sent = ending.sent();
        if (sent != null) {
            json.put("sent", sent.intValue());
        }
        if (ending.failed()) {
            json.put("failed", true);
        }
        json.put("summary", summary);
    }

    private static void frame(ObjectNode json, @Nullable FrameTrace frame, Bytes payload) {
        ArrayNode frames = json.putArray("frames");
        if (frame != null) {
            frames.add(FrameJson.of(frame, payload));
        }
        json.put("frameCount", frames.size());
    }

    private void payload(ObjectNode json, Bytes payload, boolean text) {
        if (!text) {
            base64(json, payload);
            return;
        }
        Bytes shown = payload.size() <= SHOWN ? payload : payload.slice(0, Utf8Cut.before(payload, SHOWN));
        json.put("text", shown.utf8());
        cut(json, shown, payload);
        textMasked(json, shown);
        if (!isUtf8(shown)) {
            json.put("base64", shown.base64());
        }
    }

    private void base64(ObjectNode json, Bytes payload) {
        Bytes shown = payload.slice(0, Math.min(SHOWN, payload.size()));
        json.put("base64", shown.base64());
        cut(json, shown, payload);
        bytesMasked(json, shown.size());
    }

    private static void cut(ObjectNode json, Bytes shown, Bytes payload) {
        if (shown.size() < payload.size()) {
            json.put("cut", true);
        }
    }

    private void textMasked(ObjectNode json, Bytes shown) {
        List<Span> within = within(shown.size());
        if (!within.isEmpty()) {
            ArrayNode masked = json.putArray("masked");
            for (Span span : within) {
                int begin = shown.slice(0, span.offset()).utf8().length();
                int end = shown.slice(0, span.offset() + span.length()).utf8().length();
                masked.addArray().add(begin).add(end - begin);
            }
        }
    }

    private void bytesMasked(ObjectNode json, int size) {
        List<Span> within = within(size);
        if (!within.isEmpty()) {
            ArrayNode masked = json.putArray("masked");
            within.forEach(span -> masked.addArray().add(span.offset()).add(span.length()));
        }
    }

    /** The secrets that lie, wholly or by their beginning, in the first bytes. */
    private List<Span> within(int size) {
        return entry.secrets().stream()
                .filter(span -> span.offset() < size)
                .map(span -> new Span(span.offset(), Math.min(span.length(), size - span.offset())))
                .toList();
    }

    private static boolean isUtf8(Bytes bytes) {
        return Bytes.utf8(bytes.utf8()).equals(bytes);
    }
}
