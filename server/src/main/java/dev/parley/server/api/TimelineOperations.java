package dev.parley.server.api;

import dev.parley.description.contract.ParameterValues;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.EntryJson;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Matches;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.Bytes;
import dev.parley.server.json.Labels;
import dev.parley.server.json.RowJson;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The timelines of sessions. */
final class TimelineOperations {

    private static final int STREAMED_AT = 1 << 20;
    private static final int CHUNK = 64 << 10;

    private final Sessions sessions;

    TimelineOperations(Sessions sessions) {
        this.sessions = sessions;
    }

    void addTo(Map<String, Operation> all) {
        all.put("listEntries", this::rows);
        all.put("readEntry", this::entry);
        all.put("readPayload", this::payload);
        all.put("searchEntries", this::matches);
        all.put("exportTimeline", this::export);
    }

    private Reply rows(Call call) {
        ParameterValues parameters = call.parameters();
        return Reply.ok(RowJson.of(sessions.timeline(call.session())
                .rows(filter(parameters), parameters.integer("offset"), (int) parameters.integer("limit"))));
    }

    private Reply entry(Call call) {
        Timeline timeline = sessions.timeline(call.session());
        Instant started = sessions.read(call.session()).startedAt();
        long sequence = call.parameters().integer("sequence");
        Entry entry = timeline.entry(sequence, call.parameters().flag("reveal"));
        if (entry == null) {
            return missing(sequence);
        }
        int firstFrame = (int) Math.min(call.parameters().integer("frames"), Integer.MAX_VALUE);
        return Reply.ok(new EntryDetails(timeline, entry, new EntryJson(started)).json(firstFrame));
    }

    private Reply payload(Call call) {
        long sequence = call.parameters().integer("sequence");
        Bytes payload = sessions.timeline(call.session()).payload(sequence);
        if (payload == null) {
            return missing(sequence);
        }
        String fileName = "payload-" + sequence + ".bin";
        String mediaType = "application/octet-stream";
        return payload.size() < STREAMED_AT
                ? new Reply.Text(mediaType, fileName, payload)
                : new Reply.Download(mediaType, fileName, sink -> {
                    for (int at = 0; at < payload.size(); at += CHUNK) {
                        if (!sink.write(payload.slice(at, Math.min(at + CHUNK, payload.size())))) {
                            return;
                        }
                    }
                });
    }

    private static Reply missing(long sequence) {
        return new Reply.Refused(
                Refusals.notFound("There is no entry " + sequence + " in this timeline, or it is no longer kept"));
    }

    private Reply matches(Call call) {
        Matches found =
                sessions.timeline(call.session()).matches(call.parameters().text("query"), filter(call.parameters()));
        ObjectNode json = Json.object().put("total", found.matches().size()).put("more", found.more());
        json.set("matches", Json.list(found.matches(), TimelineOperations::match));
        return Reply.ok(json);
    }

    private static JsonNode match(Matches.Match match) {
        return Json.object().put("sequence", match.sequence()).put("position", match.position());
    }

    private Reply export(Call call) {
        Timeline timeline = sessions.timeline(call.session());
        EntryJson lines = new EntryJson(sessions.read(call.session()).startedAt());
        Filter filter = filter(call.parameters());
        return new Reply.Download("application/jsonl", "timeline-" + call.session() + ".jsonl", sink -> {
            LineWriter writer = new LineWriter(sink);
            timeline.export(filter, entry -> writer.write(lines.of(entry)));
            writer.flush();
        });
    }

    private static Filter filter(ParameterValues parameters) {
        return new Filter(
                Labels.directions(parameters.texts("direction")),
                Labels.kinds(parameters.texts("kind")),
                parameters.integer("after"));
    }
}
