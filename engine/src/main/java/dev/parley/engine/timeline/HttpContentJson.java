package dev.parley.engine.timeline;

import dev.parley.protocol.http2.Http2Words;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contents of HTTP exchanges in JSON Lines. */
final class HttpContentJson {

    private HttpContentJson() {}

    static void put(ObjectNode json, HttpContent content) {
        switch (content) {
            case HttpContent.Request request -> {
                json.put("method", request.method()).put("url", request.url());
                json.put("head", request.head().utf8());
                if (!request.remote().isEmpty()) {
                    json.put("remote", request.remote());
                }
            }
            case HttpContent.Response response ->
                json.put("status", response.status())
                        .put("head", response.head().utf8());
            case HttpContent.Stretch(long offset, var bytes) -> {
                json.put("offset", offset);
                EntryJson.payload(json, bytes, EntryJson.isText(bytes));
            }
            case HttpContent.Frames(long first, var frames) -> {
                json.put("first", first);
                ArrayNode listed = json.putArray("frames");
                frames.forEach(each -> listed.addObject()
                        .put("at", each.at())
                        .put("direction", each.flow().name().toLowerCase(Locale.ROOT))
                        .put("type", Http2Words.type(each.frame()))
                        .put("stream", each.frame().stream())
                        .put("length", each.frame().length()));
            }
            case HttpContent.Event event -> {
                json.put("event", event.name().isEmpty() ? "message" : event.name());
                if (!event.id().isEmpty()) {
                    json.put("id", event.id());
                }
                if (event.retry() >= 0) {
                    json.put("retry", event.retry());
                }
                json.put("text", event.data());
            }
            case HttpContent.Redirect redirect -> {
                json.put("status", redirect.status()).put("to", redirect.to()).put("method", redirect.method());
                redirect.dropped().forEach(json.putArray("dropped")::add);
            }
            case HttpContent.Finished finished -> {
                json.put("took", finished.took())
                        .put("sent", finished.sent())
                        .put("received", finished.received())
                        .put("decoded", finished.size());
                if (finished.problem() != null) {
                    json.set("problem", EntryJson.problem(finished.problem()));
                }
            }
            case HttpContent.Test test -> {
                json.put("test", test.name())
                        .put("status", test.verdict().name().toLowerCase(Locale.ROOT));
                if (!test.error().isEmpty()) {
                    json.put("error", test.error());
                }
            }
            case HttpContent.Printed(String level, String text, var session) -> {
                json.put("level", level).put("text", text);
                if (session != null) {
                    json.put("session", session);
                }
            }
            case HttpContent.Checks checks -> {
                json.put("operation", checks.operation());
                ArrayNode mismatches = json.putArray("mismatches");
                checks.mismatches()
                        .forEach(each -> mismatches
                                .addObject()
                                .put("part", each.part())
                                .put("pointer", each.pointer())
                                .put("message", each.message()));
            }
        }
    }
}
