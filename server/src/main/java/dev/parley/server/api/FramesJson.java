package dev.parley.server.api;

import dev.parley.engine.sending.FrameView;
import dev.parley.engine.sending.RecordedFrames;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http2.Http2Frame;
import dev.parley.protocol.http2.Http2Words;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Frames of HTTP/2 as the contract's {@code HopFrames}. */
final class FramesJson {

    private FramesJson() {}

    static ObjectNode of(RecordedFrames frames) {
        ObjectNode json = Json.object().put("total", frames.total());
        json.set("frames", Json.list(frames.frames(), FramesJson::of));
        return json;
    }

    private static ObjectNode of(FrameView view) {
        HttpContent.Frame passed = view.passed();
        Http2Frame frame = passed.frame();
        ObjectNode json = Json.object()
                .put("number", view.number())
                .put("at", passed.at())
                .put("direction", passed.flow().name().toLowerCase(Locale.ROOT))
                .put("type", Http2Words.type(frame));
        json.set("flags", Json.texts(Http2Words.flags(frame)));
        json.put("stream", frame.stream()).put("length", frame.length());
        json.set(
                "details",
                Json.list(
                        Http2Words.details(frame),
                        detail -> Json.object().put("name", detail.name()).put("value", detail.value())));
        json.set("fields", fields(view));
        return json;
    }

    /** The fields of a head, the pseudo ones first (RFC 9113 §8.3): they are in the line in which it was written down. */
    private static ArrayNode fields(FrameView view) {
        ArrayNode fields = Json.object().putArray("fields");
        if (view.head().isEmpty()) {
            return fields;
        }
        ObjectNode head = Json.object();
        HeadJson.put(head, view.head(), view.secrets());
        String[] line = head.path("line").stringValue("").split(" ", 3);
        boolean sent = view.passed().flow() == Flow.SENT;
        if (sent && line.length == 3) {
            ObjectNode path = field(":path", line[1]);
            if (view.secrets().stream().anyMatch(span -> span.offset() < lineEnd(view))) {
                path.put("secret", true);
            }
            fields.add(field(":method", line[0]))
                    .add(field(":scheme", view.scheme()))
                    .add(path);
        } else if (line.length > 1) {
            fields.add(field(":status", line[1]));
        }
        for (JsonNode header : head.path("headers")) {
            boolean host = sent && header.path("name").stringValue("").equals("host");
            fields.add(host ? ((ObjectNode) header).put("name", ":authority") : header);
        }
        return fields;
    }

    private static int lineEnd(FrameView view) {
        int end = view.head().latin1().indexOf('\n');
        return end < 0 ? view.head().size() : end;
    }

    private static ObjectNode field(String name, String value) {
        return Json.object().put("name", name).put("value", value);
    }
}
