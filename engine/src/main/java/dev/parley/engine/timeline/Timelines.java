package dev.parley.engine.timeline;

import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import dev.parley.engine.timeline.SegmentStore.Growing;
import dev.parley.engine.timeline.SegmentStore.Stored;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The timelines of all sessions: those that are being recorded, and past ones as they are asked for. Thread-safe; its methods
 * may block, and throw {@link UncheckedIOException} where the store cannot be read.
 */
public final class Timelines {

    /** Past timelines whose index is kept in memory. */
    private static final int KEPT = 32;

    private static final Logger LOG = System.getLogger(Timelines.class.getName());

    private final SegmentStore store;
    private final SecretBox box;
    private final Timers timers;
    private final Tasks tasks;
    private final Map<String, RecordedTimeline> known = new ConcurrentHashMap<>();

    /**
     * The timelines of a store.
     *
     * @param box locks what was filled in from secrets
     */
    public Timelines(SegmentStore store, SecretBox box, Timers timers, Tasks tasks) {
        this.store = store;
        this.box = box;
        this.timers = timers;
        this.tasks = tasks;
    }

    /**
     * Records a session, or goes on with it. A session is recorded once at a time.
     *
     * @param limit bytes that its timeline may take: the oldest segments go first
     */
    public Recording record(String session, LongSupplier limit, Pressure pressure) {
        RecordedTimeline timeline = timeline(session);
        SegmentWriting writing =
                new SegmentWriting(store, session, timeline.records(), timeline.index(), timeline.segments(), limit);
        long next = timeline.index().next();
        timeline.recordedFrom(next);
        return new Recording(timeline, writing, next, pressure, timers, tasks);
    }

    /**
     * Sees to it that secrets can be locked from now on, whatever becomes of the store: once something was locked, its key is at
     * hand.
     */
    public void prepareSecrets() {
        box.seal("timeline", new byte[0]);
    }

    /** The timeline of a session; empty where nothing was recorded. */
    public Timeline of(String session) {
        return timeline(session);
    }

    /** How many entries were ever recorded for a session. */
    public long entries(String session) {
        return timeline(session).index().next() - 1;
    }

    private RecordedTimeline timeline(String session) {
        RecordedTimeline timeline = known.computeIfAbsent(session, this::load);
        if (known.size() > KEPT) {
            forgetIdle(session);
        }
        return timeline;
    }

    private void forgetIdle(String but) {
        known.forEach((session, timeline) -> {
            if (!session.equals(but) && known.size() > KEPT && timeline.idle()) {
                known.remove(session, timeline);
            }
        });
    }

    /** Deletes the timeline of a session that is not recorded any more. */
    public void delete(String session) {
        RecordedTimeline timeline = known.remove(session);
        try {
            if (timeline != null) {
                for (Segment segment : timeline.segments()) {
                    segment.forget();
                }
            }
            store.delete(session);
        } catch (IOException e) {
            throw new UncheckedIOException("The timeline cannot be deleted", e);
        }
    }

    private RecordedTimeline load(String session) {
        RecordedTimeline timeline = new RecordedTimeline(new EntryRecords(box, session), timers, tasks);
        try {
            for (Stored stored : store.segments(session)) {
                load(session, stored, timeline);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The timeline cannot be read", e);
        }
        timeline.index().closeBlock();
        timeline.index().publish();
        return timeline;
    }

    private void load(String session, Stored stored, RecordedTimeline timeline) throws IOException {
        Segment segment = new Segment(store, session, stored.number(), stored.size());
        Bytes index = stored.sealed() ? store.index(session, stored.number()) : null;
        if (index != null) {
            SegmentIndex.load(index, segment, timeline.index());
            timeline.segments().addLast(segment);
            return;
        }
        long size = SegmentIndex.scan(segment, timeline.index());
        if (size <= Segment.HEADER.length) {
            segment.forget();
            store.delete(session, stored.number());
            return;
        }
        timeline.segments().addLast(heal(session, segment, size, timeline));
    }

    /**
     * Cuts what is no whole entry off a segment whose process was killed, and seals it. Where that cannot be written it is read
     * as it is, and healed when it is loaded the next time.
     */
    private Segment heal(String session, Segment segment, long size, RecordedTimeline timeline) {
        try (Growing growing = store.grow(session, segment.number())) {
            growing.cut(size);
            growing.seal(SegmentIndex.of(segment, timeline.index().blocksOf(segment)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A timeline's segment cannot be sealed now", e);
        }
        return segment;
    }
}
