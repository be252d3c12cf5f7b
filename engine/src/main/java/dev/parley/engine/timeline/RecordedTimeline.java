package dev.parley.engine.timeline;

import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import dev.parley.engine.timeline.Matches.Match;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A timeline in segments: its index is in memory, its entries are read where they are. */
final class RecordedTimeline implements Timeline {

    private final EntryRecords records;
    private final Timers timers;
    private final Tasks tasks;
    private final TimelineIndex index = new TimelineIndex();
    private final Deque<Segment> segments = new ConcurrentLinkedDeque<>();
    private final List<Watching> watchers = new CopyOnWriteArrayList<>();
    private volatile long pendingFrom = Long.MAX_VALUE;

    RecordedTimeline(EntryRecords records, Timers timers, Tasks tasks) {
        this.records = records;
        this.timers = timers;
        this.tasks = tasks;
    }

    EntryRecords records() {
        return records;
    }

    TimelineIndex index() {
        return index;
    }

    Deque<Segment> segments() {
        return segments;
    }

    /** It is recorded from a sequence on: what is reserved from there on may still be completed. */
    void recordedFrom(long sequence) {
        pendingFrom = sequence;
    }

    /** It is no longer recorded. */
    void recorded() {
        pendingFrom = Long.MAX_VALUE;
        grew(List.of());
        rest();
    }

    boolean isRecording() {
        return pendingFrom != Long.MAX_VALUE;
    }

    /** Whether nobody would miss it in memory. */
    boolean idle() {
        return !isRecording()
                && watchers.isEmpty()
                && segments.stream().allMatch(segment -> segment.unwritten().size() == 0);
    }

    /** Something was written; the completed entries may have been shown as pending. */
    void grew(List<Completed> completions) {
        for (Watching watching : watchers) {
            watching.grew(completions);
        }
    }

    @Override
    public Rows rows(Filter filter, long offset, int limit) {
        return reading(() -> shown(reader(filter).rows(offset, limit)));
    }

    private RowReading reader(Filter filter) throws IOException {
        return new RowReading(index.view(), filter);
    }

    private Rows shown(Rows rows) {
        return new Rows(
                rows.total(),
                rows.first(),
                rows.offset(),
                rows.rows().stream().map(this::shown).toList());
    }

    private Row shown(Row row) {
        return row.state() == State.PENDING && row.sequence() < pendingFrom ? row.with(State.UNFINISHED) : row;
    }

    private Entry shown(Entry entry) {
        return entry.state() == State.PENDING && entry.sequence() < pendingFrom ? entry.with(State.UNFINISHED) : entry;
    }

    /** The counts, and the newest rows. */
    Rows newest(Filter filter, int limit) {
        return reading(() -> shown(reader(filter).newest(limit)));
    }

    /** The row of an entry, or none. */
    @Nullable
    Row row(long sequence) {
        return reading(() -> {
            Records.Found found = RowReading.find(index.view(), sequence);
            return found == null ? null : shown(Preview.of(found));
        });
    }

    @Override
    public @Nullable Entry entry(long sequence, boolean reveal) {
        return reading(() -> {
            Records.Found found = RowReading.find(index.view(), sequence);
            return found == null ? null : shown(found.entry(records, reveal));
        });
    }

    @Override
    public @Nullable Bytes payload(long sequence) {
        Entry entry = entry(sequence, false);
        if (entry == null) {
            return null;
        }
        return switch (entry.content()) {
            case Content.Message message -> message.payload();
            case Content.Control control -> control.payload();
            case Content.Handshake handshake -> handshake.body();
            case Content.Stray stray -> stray.wire();
            case Content.Close close -> Bytes.utf8(close.reason());
            case Content.Note note -> Bytes.utf8(note.text());
            case HttpContent.Request request -> request.head();
            case HttpContent.Response response -> response.head();
            case HttpContent.Stretch stretch -> stretch.bytes();
            case HttpContent.Event event -> Bytes.utf8(event.data());
            case HttpContent _ -> Bytes.EMPTY;
            case Content.StageTime _, Content.BrokenRule _, Content.Ended _, Content.Failure _, Content.Pending _ ->
                Bytes.EMPTY;
        };
    }

    @Override
    public Matches matches(String query, Filter filter) {
        Search search = Search.of(query);
        List<Match> matches = new ArrayList<>();
        boolean[] more = {false};
        reading(() -> {
            reader(filter).visit(0, (found, position) -> {
                if (search.finds(found.entry(records, false))) {
                    more[0] = matches.size() == Matches.LIMIT;
                    if (!more[0]) {
                        matches.add(new Match(found.head().sequence(), position));
                    }
                }
                return !more[0];
            });
            return matches;
        });
        return new Matches(matches, more[0]);
    }

    @Override
    public void visit(Filter filter, long offset, Predicate<Entry> to) {
        reading(() -> {
            reader(filter).visit(offset, (found, _) -> to.test(shown(found.entry(records, false))));
            return filter;
        });
    }

    @Override
    public Watch watch(Filter filter, int tail, TimelineListener listener) {
        Watching watching = new Watching(this, filter, tail, listener, timers, tasks);
        watchers.add(watching);
        watching.grew(List.of());
        return () -> {
            watchers.remove(watching);
            watching.stop();
            rest();
        };
    }

    /** Lets go of open files when nobody records or watches any more; they are opened again when they are read again. */
    private void rest() {
        if (!idle()) {
            return;
        }
        try {
            for (Segment segment : segments) {
                segment.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The timeline's files cannot be closed", e);
        }
    }

    /** What may fail because segments cannot be read. */
    @FunctionalInterface
    private interface Reading<T extends @Nullable Object> {

        T read() throws IOException;
    }

    private <T extends @Nullable Object> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The timeline cannot be read", e);
        } finally {
            rest();
        }
    }
}
