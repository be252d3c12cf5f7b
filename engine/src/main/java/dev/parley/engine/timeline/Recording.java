package dev.parley.engine.timeline;

import dev.parley.description.problem.Problem;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recording of a session: takes entries without blocking, gives them their sequence, and has them written elsewhere.
 * Thread-safe.
 */
public final class Recording implements TimelineSink, AutoCloseable {

    /** Bytes that wait to be written, estimated, above which no more should come. */
    private static final long HIGH = 16L << 20;

    private static final long LOW = 4L << 20;
    private static final int ENTRY = 256;
    private static final int FRAME = 96;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final RecordedTimeline timeline;
    private final SegmentWriting writing;
    private final Pressure pressure;
    private final Timers timers;
    private final Tasks tasks;
    /** Entries from {@link #firstOfBatch} on, in their order; those that were appended do not say their sequence. */
    private List<Entry> batch = new ArrayList<>();

    private List<Entry> completions = new ArrayList<>();
    private long next;
    private long firstOfBatch;
    private long waiting;
    private long held;
    private boolean working;
    private boolean behind;
    private boolean closed;
    private boolean over;
    private boolean retryPlanned;
    private boolean retryDue;
    private @Nullable Problem failure;

    Recording(
            RecordedTimeline timeline,
            SegmentWriting writing,
            long next,
            Pressure pressure,
            Timers timers,
            Tasks tasks) {
        this.timeline = timeline;
        this.writing = writing;
        this.next = next;
        this.firstOfBatch = next;
        this.pressure = pressure;
        this.timers = timers;
        this.tasks = tasks;
    }

    /** How many entries there are, written or not. */
    public synchronized long entries() {
        return next - 1;
    }

    /** Why nothing can be written now, or nothing. */
    public synchronized @Nullable Problem failure() {
        return failure;
    }

    /** Whether so much waits that no more should come. */
    public synchronized boolean isBehind() {
        return behind;
    }

    @Override
    public long reserve(long at, Direction direction, Kind kind, int connection) {
        return append(new Entry(0, at, direction, kind, 0, 0, connection, State.PENDING, new Content.Pending()));
    }

    @Override
    public long append(Entry entry) {
        long sequence;
        boolean start;
        boolean pause;
        synchronized (this) {
            if (closed) {
                return next;
            }
            sequence = next++;
            batch.add(entry);
            pause = hold(entry);
            start = startsWork();
        }
        woken(start, pause);
        return sequence;
    }

    @Override
    public void complete(Entry entry) {
        boolean start;
        boolean pause;
        synchronized (this) {
            if (closed) {
                return;
            }
            int index = (int) (entry.sequence() - firstOfBatch);
            if (index >= 0 && index < batch.size()) {
                batch.set(index, entry);
            } else {
                completions.add(entry);
            }
            pause = hold(entry);
            start = startsWork();
        }
        woken(start, pause);
    }

    private boolean hold(Entry entry) {
        long weight = weight(entry);
        waiting += weight;
        held += weight;
        boolean pause = held > HIGH && !behind;
        behind |= pause;
        return pause;
    }

    private static long weight(Entry entry) {
        int frames = entry.content() instanceof Content.Message message
                ? message.frames().size()
                : 0;
        return ENTRY + entry.size() + entry.wireSize() + (long) frames * FRAME;
    }

    private boolean startsWork() {
        boolean start = !working;
        working = true;
        return start;
    }

    private void woken(boolean start, boolean pause) {
        if (pause) {
            pressure.behind();
        }
        if (start) {
            tasks.start("timeline", this::work);
        }
    }

    /** Writes until nothing is left; runs once at a time. */
    private void work() {
        boolean writes = true;
        while (writes) {
            tryAgain();
            writes = writeBatch();
        }
    }

    private void tryAgain() {
        boolean due;
        synchronized (this) {
            due = retryDue;
            retryDue = false;
        }
        if (due) {
            writing.retry();
            settle();
        }
    }

    private boolean writeBatch() {
        List<Entry> entries;
        List<Entry> completed;
        long weight;
        long first;
        synchronized (this) {
            if (batch.isEmpty() && completions.isEmpty()) {
                working = false;
                notifyAll();
                return false;
            }
            entries = batch;
            completed = completions;
            batch = new ArrayList<>();
            completions = new ArrayList<>();
            first = firstOfBatch;
            firstOfBatch = next;
            weight = waiting;
            waiting = 0;
        }
        writing.write(first, entries, completed);
        timeline.grew(completed);
        synchronized (this) {
            held -= weight;
        }
        settle();
        return true;
    }

    /** Tells what changed about keeping up and about being able to write. */
    private void settle() {
        Problem now = writing.failure();
        boolean fails;
        boolean recovers;
        boolean resumes;
        synchronized (this) {
            fails = now != null && failure == null;
            recovers = now == null && failure != null;
            failure = now;
            resumes = behind && now == null && held < LOW;
            if (resumes) {
                behind = false;
            }
        }
        if (fails && now != null) {
            pressure.failed(now);
        }
        if (recovers) {
            pressure.recovered();
        }
        if (resumes) {
            pressure.caughtUp();
        }
        if (now != null) {
            retryLater();
        }
    }

    private void retryLater() {
        synchronized (this) {
            if (retryPlanned) {
                return;
            }
            retryPlanned = true;
        }
        timers.after(RETRY, () -> {
            boolean start;
            synchronized (this) {
                retryPlanned = false;
                if (over) {
                    return;
                }
                retryDue = true;
                start = startsWork();
            }
            woken(start, false);
        });
    }

    /**
     * Writes what is left, waits for that, and ends the recording with a sealed timeline. Idempotent.
     *
     * @return false where it cannot be written now: then it goes on, and what is kept in memory is tried again as ever
     */
    public boolean finish() {
        drain();
        if (failure() == null) {
            take(false);
            drain();
        }
        if (failure() != null) {
            take(true);
            return false;
        }
        end();
        return true;
    }

    /** Ends the recording now: what cannot be written, tried once more, is lost with this process. Idempotent. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            retryDue = failure != null && !over;
        }
        drain();
        end();
    }

    private synchronized void take(boolean more) {
        closed = over || !more;
    }

    private void drain() {
        boolean start;
        synchronized (this) {
            start = startsWork();
        }
        woken(start, false);
        awaitIdle();
    }

    private synchronized void awaitIdle() {
        try {
            while (working) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        writing.seal();
        writing.close();
        timeline.recorded();
    }
}
