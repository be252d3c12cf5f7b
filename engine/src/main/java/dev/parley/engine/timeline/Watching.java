package dev.parley.engine.timeline;

import dev.parley.engine.time.Pacer;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Someone's watching: tells the newest rows, never faster than they are taken. */
final class Watching {

    /** Twenty times a second. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Changed rows that are told at most, the newest ones. */
    private static final int CHANGED = 1_000;

    private final RecordedTimeline timeline;
    private final Filter filter;
    private final int tail;
    private final TimelineListener listener;
    private final Pacer pacer;
    private final Set<Long> completed = new LinkedHashSet<>();
    private long told;

    Watching(
            RecordedTimeline timeline, Filter filter, int tail, TimelineListener listener, Timers timers, Tasks tasks) {
        this.timeline = timeline;
        this.filter = filter;
        this.tail = tail;
        this.listener = listener;
        this.pacer = new Pacer("timeline news", PAUSE, timers, tasks, this::tell);
    }

    /** Something came; the completed ones may have been shown as pending. */
    void grew(List<Completed> completions) {
        if (!completions.isEmpty()) {
            remember(completions);
        }
        pacer.wake();
    }

    private synchronized void remember(List<Completed> completions) {
        for (Completed entry : completions) {
            boolean wanted = entry.sequence() > filter.after() && filter.passes(entry.direction(), entry.kind());
            if (wanted && entry.sequence() <= told) {
                completed.add(entry.sequence());
            }
        }
        while (completed.size() > CHANGED) {
            completed.remove(completed.iterator().next());
        }
    }

    void stop() {
        pacer.stop();
    }

    private void tell() {
        long next = timeline.index().view().next();
        List<Long> changes;
        synchronized (this) {
            changes = new ArrayList<>(completed);
            completed.clear();
            told = next - 1;
        }
        Rows latest = timeline.newest(filter, tail);
        long oldest = latest.rows().isEmpty()
                ? Long.MAX_VALUE
                : latest.rows().getFirst().sequence();
        List<Row> changed = new ArrayList<>();
        for (long sequence : changes) {
            Row row = sequence < oldest ? timeline.row(sequence) : null;
            if (row != null) {
                changed.add(row);
            }
        }
        listener.on(new News(latest, changed));
    }
}
