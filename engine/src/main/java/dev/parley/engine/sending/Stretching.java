package dev.parley.engine.sending;

import dev.parley.description.variables.Span;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A body on its way into a timeline, in stretches that are neither many and short nor long. Thread-safe. */
final class Stretching {

    private static final int LONG = 64 << 10;

    private final TimelineSink sink;
    private final Direction direction;
    private final Kind kind;
    private final int hop;
    private final List<Span> secrets;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long at;
    private long offset;

    /** @param secrets places in the whole body that came from secrets, in order */
    Stretching(TimelineSink sink, Direction direction, Kind kind, int hop, List<Span> secrets) {
        this.sink = sink;
        this.direction = direction;
        this.kind = kind;
        this.hop = hop;
        this.secrets = List.copyOf(secrets);
    }

    /** Takes more; {@code time} is in nanoseconds since the session began. */
    synchronized void add(Bytes bytes, long time) {
        if (kept.size() == 0) {
            at = time;
        }
        for (int from = 0; from < bytes.size(); ) {
            int to = Math.min(bytes.size(), from + LONG - kept.size());
            kept.writeBytes(bytes.slice(from, to).toArray());
            from = to;
            if (kept.size() >= LONG) {
                flush();
            }
        }
    }

    /** Puts down what there is. */
    synchronized void flush() {
        if (kept.size() == 0) {
            return;
        }
        Bytes bytes = Bytes.wrap(kept.toByteArray());
        kept.reset();
        HttpContent.Stretch stretch = new HttpContent.Stretch(offset, bytes);
        long size = kind == Kind.WIRE ? 0 : bytes.size();
        Entry entry = new Entry(0, at, direction, kind, size, bytes.size() - size, hop, State.DONE, stretch);
        List<Span> within = within(offset, offset + bytes.size());
        sink.append(within.isEmpty() ? entry : entry.marked(stretch, within));
        offset += bytes.size();
    }

    private List<Span> within(long from, long to) {
        List<Span> found = new ArrayList<>();
        for (Span span : secrets) {
            long begin = Math.max(from, span.offset());
            long end = Math.min(to, span.end());
            if (begin < end) {
                found.add(new Span((int) (begin - from), (int) (end - begin)));
            }
        }
        return found;
    }

    /** How many bytes came. */
    synchronized long size() {
        return offset + kept.size();
    }
}
