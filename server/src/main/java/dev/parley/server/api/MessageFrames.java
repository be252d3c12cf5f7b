package dev.parley.server.api;

import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Row;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.FrameTrace;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The frames of a message, each with its part of the payload, and the control frames that came between them. */
final class MessageFrames {

    private static final int MOST = 200;
    private static final Set<Kind> CONTROL = Set.of(Kind.PING, Kind.PONG, Kind.CLOSE);

    private final Timeline timeline;
    private final Entry entry;
    private final Content.Message message;

    MessageFrames(Timeline timeline, Entry entry, Content.Message message) {
        this.timeline = timeline;
        this.entry = entry;
        this.message = message;
    }

    /** Frames from the position on, at most 200. */
    ArrayNode json(int first) {
        List<FrameTrace> frames = message.frames();
        NavigableMap<Long, Long> between =
                hasGaps(frames) ? controlFrames(frames.getLast().offset()) : new TreeMap<>();
        ArrayNode list = Json.object().arrayNode();
        long start = 0;
        for (int i = 0; i < frames.size() && i < (long) first + MOST; i++) {
            FrameTrace frame = frames.get(i);
            if (i >= first) {
                ObjectNode json = list.addObject().setAll(FrameJson.of(frame, part(start, frame.size())));
                if (!message.compressed()) {
                    json.put("payloadStart", start);
                }
                if (i + 1 < frames.size() && !between.isEmpty()) {
                    json.set(
                            "between",
                            sequences(between, frame.offset(), frames.get(i + 1).offset()));
                }
            }
            start += frame.size();
        }
        return list;
    }

    /** What a frame holds of the payload; of a compressed message the frame itself holds it. */
    private Bytes part(long start, int size) {
        Bytes payload = message.payload();
        return message.compressed() || start + size > payload.size()
                ? Bytes.EMPTY
                : payload.slice((int) start, (int) start + size);
    }

    private static boolean hasGaps(List<FrameTrace> frames) {
        for (int i = 1; i < frames.size(); i++) {
            FrameTrace before = frames.get(i - 1);
            if (before.offset() + before.wireSize() < frames.get(i).offset()) {
                return true;
            }
        }
        return false;
    }

    /** Control frames of the same direction behind the message's first frame: place in the stream to sequence. */
    private NavigableMap<Long, Long> controlFrames(long until) {
        NavigableMap<Long, Long> found = new TreeMap<>();
        Filter filter = new Filter(Set.of(entry.direction()), CONTROL, entry.sequence());
        for (Row row : timeline.rows(filter, 0, 5 * MOST).rows()) {
            Long offset = offset(timeline.entry(row.sequence(), false));
            if (offset == null || offset > until || row.connection() != entry.connection()) {
                return found;
            }
            found.put(offset, row.sequence());
        }
        return found;
    }

    private static @Nullable Long offset(@Nullable Entry control) {
        FrameTrace frame = control == null
                ? null
                : switch (control.content()) {
                    case Content.Control ping -> ping.frame();
                    case Content.Close close -> close.frame();
                    default -> null;
                };
        return frame == null ? null : Long.valueOf(frame.offset());
    }

    private static ArrayNode sequences(NavigableMap<Long, Long> between, long from, long to) {
        ArrayNode list = Json.object().arrayNode();
        between.subMap(from, false, to, false).values().forEach(list::add);
        return list;
    }
}
