package dev.parley.engine.timeline;

import dev.parley.description.problem.Problem;
import dev.parley.engine.timeline.Backlog.Part;
import dev.parley.engine.timeline.Completions.Place;
import dev.parley.engine.timeline.SegmentStore.Growing;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
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
    private static final int USUAL = 64 << 10;
    private static final long MAX_SEGMENT = 16L << 20;
    private static final long MIN_SEGMENT = 64L << 10;

    private final SegmentStore store;
    private final String session;
    private final EntryRecords records;
    private final TimelineIndex index;
    private final Deque<Segment> segments;
    private final LongSupplier limit;
    private RecordWriter made = new RecordWriter(0);
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

    /** Writes what has waited; returns what it completed. */
    List<Completed> write(List<Part> parts) {
        List<Completed> completed = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Made(RecordWriter records) -> write(records, completed);
                case Part.ToMake(Entry entry, long sequence, boolean completion) -> {
                    made.clear();
                    records.write(made, entry, sequence, completion);
                    write(made, completed);
                    made = made.array().length > USUAL ? new RecordWriter(0) : made;
                }
            }
        }
        return completed;
    }

    private void write(RecordWriter records, List<Completed> completed) {
        byte[] array = records.array();
        int from = 0;
        int at = 0;
        while (at < records.size()) {
            Segment current = current();
            int end = EntryRecords.after(array, at);
            long place = current.size() + at - from;
            long placeAfter = place + end - at;
            int body = at + EntryRecords.FRAME;
            if (RunReader.isRun(array, body)) {
                index.addRun(current, place, placeAfter, array, body);
            } else if (EntryRecords.completes(array, body)) {
                completed.add(complete(current, place, new RecordReader(array, body, end)));
            } else {
                index.add(
                        current,
                        place,
                        placeAfter,
                        EntryRecords.direction(array, body),
                        EntryRecords.kind(array, body));
            }
            at = end;
            if (failure == null && placeAfter >= segmentSize) {
                flush(current, array, from, at);
                seal();
                from = at;
            }
        }
        Segment current = segment;
        if (current != null) {
            flush(current, array, from, at);
        }
    }

    private Completed complete(Segment current, long place, RecordReader record) {
        EntryRecords.Head head = EntryRecords.head(record);
        current.completions().add(new Segment.Foreign(head.sequence(), place));
        index.complete(head.sequence(), new Place(current, place));
        return new Completed(head.sequence(), head.direction(), head.kind());
    }

    private Segment current() {
        Segment current = segment;
        if (current == null) {
            int number = segments.isEmpty() ? 1 : segments.getLast().number() + 1;
            current = new Segment(store, session, number, 0);
            segment = current;
            segmentSize = Math.clamp(limit.getAsLong() / 8, MIN_SEGMENT, MAX_SEGMENT);
            segments.addLast(current);
            flush(current, Segment.HEADER, 0, Segment.HEADER.length);
        }
        return current;
    }

    private void flush(Segment current, byte[] array, int from, int to) {
        if (from == to) {
            return;
        }
        if (failure == null) {
            try {
                growing(current).write(current.written(), array, from, to);
                current.wrote(to - from);
            } catch (IOException e) {
                failure = problem(e);
            }
        }
        if (failure != null) {
            current.keep(array, from, to);
        }
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
