package dev.parley.engine.timeline;

import dev.parley.description.problem.Problem;
import dev.parley.engine.timeline.Completions.Place;
import dev.parley.engine.timeline.SegmentStore.Growing;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries into the growing segment of a timeline, seals it when it is large enough, and drops the oldest ones over the
 * limit. What cannot be written stays in memory, readable, until {@link #retry} succeeds. Used by one thread at a time.
 */
final class SegmentWriting {

    private static final Logger LOG = System.getLogger(SegmentWriting.class.getName());
    private static final int WRITE_AT = 256 << 10;
    private static final long MAX_SEGMENT = 16L << 20;
    private static final long MIN_SEGMENT = 64L << 10;

    private final SegmentStore store;
    private final String session;
    private final EntryRecords records;
    private final TimelineIndex index;
    private final Deque<Segment> segments;
    private final LongSupplier limit;
    private final RecordWriter out = new RecordWriter(WRITE_AT + (32 << 10));
    private @Nullable Segment segment;
    private long segmentSize = MIN_SEGMENT;
    private @Nullable Growing growing;
    private @Nullable Problem failure;

    SegmentWriting(
            SegmentStore store,
            String session,
            EntryRecords records,
            TimelineIndex index,
            Deque<Segment> segments,
            LongSupplier limit) {
        this.store = store;
        this.session = session;
        this.records = records;
        this.index = index;
        this.segments = segments;
        this.limit = limit;
    }

    /** Why nothing can be written, or nothing. */
    @Nullable
    Problem failure() {
        return failure;
    }

    /** Writes entries in their order, the first of which has the sequence, then completions of earlier ones. */
    void write(long first, List<Entry> entries, List<Entry> completions) {
        long sequence = first;
        for (Entry entry : entries) {
            put(entry, sequence++, false);
        }
        for (Entry completion : completions) {
            put(completion, completion.sequence(), true);
        }
        flush();
    }

    private void put(Entry entry, long sequence, boolean completion) {
        Segment current = current();
        long at = current.size() + out.size();
        records.write(out, entry, sequence, completion);
        if (completion) {
            current.completions().add(new Segment.Foreign(sequence, at));
            index.complete(sequence, new Place(current, at));
        } else {
            index.beginAt(sequence);
            index.add(current, at, current.size() + out.size(), entry.direction(), entry.kind());
        }
        if (out.size() >= WRITE_AT) {
            flush();
        }
        if (failure == null && current.size() + out.size() >= segmentSize) {
            flush();
            seal();
        }
    }

    private Segment current() {
        Segment current = segment;
        if (current == null) {
            int number = segments.isEmpty() ? 1 : segments.getLast().number() + 1;
            current = new Segment(store, session, number, 0);
            segment = current;
            segmentSize = Math.clamp(limit.getAsLong() / 8, MIN_SEGMENT, MAX_SEGMENT);
            segments.addLast(current);
            int at = out.skip(Segment.HEADER.length);
            System.arraycopy(Segment.HEADER, 0, out.array(), at, Segment.HEADER.length);
        }
        return current;
    }

    private void flush() {
        Segment current = segment;
        if (current == null || out.size() == 0) {
            return;
        }
        if (failure == null) {
            try {
                growing(current).write(current.written(), out.array(), 0, out.size());
                current.wrote(out.size());
            } catch (IOException e) {
                failure = problem(e);
            }
        }
        if (failure != null) {
            current.keep(out.array(), 0, out.size());
        }
        out.clear();
        index.publish();
    }

    private Growing growing(Segment current) throws IOException {
        Growing open = growing;
        if (open == null) {
            open = store.grow(session, current.number());
            growing = open;
        }
        return open;
    }

    /** Tries once more to write what could not be written. */
    void retry() {
        Segment current = segment;
        if (failure == null || current == null) {
            return;
        }
        try {
            RecordWriter kept = current.unwritten();
            growing(current).write(current.written(), kept.array(), 0, kept.size());
            current.wrote(kept.size());
            failure = null;
        } catch (IOException e) {
            failure = problem(e);
        }
    }

    /** Seals the segment that grows; where that fails it is sealed when the timeline is loaded the next time. */
    void seal() {
        Segment current = segment;
        Growing open = growing;
        if (current == null || failure != null) {
            return;
        }
        index.closeBlock();
        index.publish();
        segment = null;
        growing = null;
        if (open != null) {
            try (open) {
                open.seal(SegmentIndex.of(current, index.blocksOf(current)));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A timeline's segment cannot be sealed now", e);
            }
        }
        dropOldest();
    }

    private void dropOldest() {
        long total = segments.stream().mapToLong(Segment::size).sum();
        long most = limit.getAsLong();
        while (total > most && segments.size() > 1) {
            Segment oldest = segments.removeFirst();
            total -= oldest.size();
            index.dropBefore(segments.getFirst().number());
            index.publish();
            try {
                oldest.forget();
                store.delete(session, oldest.number());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A timeline's oldest segment cannot be deleted", e);
            }
        }
    }

    /** Lets go of the segment that grows, as it is. */
    void close() {
        Growing open = growing;
        growing = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                failure = problem(e);
            }
        }
    }

    private static Problem problem(IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Problem.of("timeline-not-written", "The timeline cannot be written: " + reason)
                .hint(
                        "Nothing is lost while Parley runs: what came is kept in memory, an open connection is paused, and writing is tried again every second. Free space on the disk of the data directory");
    }
}
