package dev.parley.engine.session;

import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Takes remarks on a connection before there is a timeline to put them into, and then hands them on. Thread-safe. */
final class LateSink implements TimelineSink {

    private final List<Entry> kept = new ArrayList<>();
    private @Nullable TimelineSink timeline;
    private LongSupplier now = () -> 0;
    private int connection = 1;

    /** There is a timeline now; {@code time} is in nanoseconds since its session began. */
    synchronized void to(TimelineSink target, LongSupplier time, int number) {
        timeline = target;
        now = time;
        connection = number;
        kept.forEach(entry -> target.append(placed(entry)));
        kept.clear();
    }

    private Entry placed(Entry entry) {
        return new Entry(
                0,
                now.getAsLong(),
                entry.direction(),
                entry.kind(),
                entry.size(),
                entry.wireSize(),
                connection,
                entry.state(),
                entry.content());
    }

    @Override
    public synchronized long append(Entry entry) {
        TimelineSink target = timeline;
        if (target == null) {
            kept.add(entry);
            return 0;
        }
        return target.append(placed(entry));
    }

    @Override
    public long reserve(long at, Direction direction, Kind kind, int number) {
        return append(new Entry(0, at, direction, kind, 0, 0, number, State.PENDING, new Content.Pending()));
    }

    @Override
    public void complete(Entry entry) {
        append(entry);
    }
}
