package dev.parley.engine.timeline;

import dev.parley.description.problem.Problem;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import dev.parley.engine.timeline.Backlog.Part;
import dev.parley.engine.timeline.Turns.Step;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recording of a session: takes entries without blocking, gives them their sequence, and has them written elsewhere.
 * Thread-safe.
 */
public final class Recording implements TimelineSink, AutoCloseable {

    /** How long what comes under load waits for more. */
    private static final Duration GATHERING = Duration.ofMillis(5);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final RecordedTimeline timeline;
    private final SegmentWriting writing;
    private final Backlog backlog;
    private final Turns turns = new Turns();
    private final KeepingUp keepingUp;
    private final Timers timers;
    private final Tasks tasks;
    private long next;
    /** Bytes that are being written. */
    private long inHand;

    private int hurries;
    private boolean closed;
    private boolean over;
    private boolean givenUp;
    private boolean retryPlanned;
    private boolean retryDue;

    Recording(
            RecordedTimeline timeline,
            SegmentWriting writing,
            long next,
            Pressure pressure,
            Timers timers,
            Tasks tasks) {
        this.timeline = timeline;
        this.writing = writing;
        this.backlog = new Backlog(timeline.records());
        this.next = next;
        this.keepingUp = new KeepingUp(pressure);
        this.timers = timers;
        this.tasks = tasks;
    }

    /** How many entries there are, written or not. */
    public synchronized long entries() {
        return next - 1;
    }

    /** Why nothing can be written now, or nothing. */
    public @Nullable Problem failure() {
        return keepingUp.failure();
    }

    /** Whether so much waits that no more should come. */
    public boolean isBehind() {
        return keepingUp.isBehind();
    }

    @Override
    public long reserve(long at, Direction direction, Kind kind, int connection) {
        return append(new Entry(0, at, direction, kind, 0, 0, connection, State.PENDING, new Content.Pending()));
    }

    @Override
    public long append(Entry entry) {
        long sequence;
        Step step;
        synchronized (this) {
            if (closed) {
                return next;
            }
            sequence = next++;
            backlog.add(entry, sequence, false);
            step = turns.came(backlog.bytes() + inHand, true);
        }
        take(step);
        return sequence;
    }

    @Override
    public void complete(Entry entry) {
        Step step;
        synchronized (this) {
            if (closed) {
                return;
            }
            backlog.add(entry, entry.sequence(), true);
            step = turns.came(backlog.bytes() + inHand, true);
        }
        take(step);
    }

    @Override
    public void message(Event.Message message, long place, long origin, int connection) {
        Step step;
        synchronized (this) {
            if (closed) {
                return;
            }
            boolean reserved = place >= 0;
            backlog.add(message, reserved ? place : next++, origin, connection, reserved);
            step = turns.came(backlog.bytes() + inHand, false);
        }
        take(step);
    }

    @Override
    public void messages(List<Event.Message> messages, long origin, int connection) {
        Step step;
        synchronized (this) {
            if (closed) {
                return;
            }
            backlog.add(messages, next, origin, connection);
            next += messages.size();
            step = turns.came(backlog.bytes() + inHand, false);
        }
        take(step);
    }

    private void take(Step step) {
        switch (step) {
            case NOTHING -> {}
            case WRITE -> tasks.start("timeline", this::work);
            case TIME -> timers.after(GATHERING, this::timePassed);
            case PAUSE -> keepingUp.fallBehind(this::waiting);
        }
    }

    private void timePassed() {
        Step step;
        synchronized (this) {
            step = turns.timePassed();
        }
        take(step);
    }

    /** Writes until nothing is left but what may wait for more; runs once at a time. */
    private void work() {
        boolean whole = false;
        try {
            for (List<Part> parts = next(); parts != null; parts = next()) {
                tryAgain();
                write(parts);
            }
            whole = true;
        } finally {
            if (!whole) {
                giveUp();
            }
        }
    }

    /** After a mistake of the program nothing more is recorded; but nobody waits for it. */
    private synchronized void giveUp() {
        givenUp = true;
        closed = true;
        backlog.take();
        inHand = 0;
        turns.stop();
        notifyAll();
    }

    /** What is to be written now, or null where the work ends. */
    private @Nullable List<Part> next() {
        Step step;
        synchronized (this) {
            step = turns.next(backlog.bytes(), retryDue || (hurries > 0 && !backlog.isEmpty()));
            if (step == Step.WRITE) {
                inHand = backlog.bytes();
                return backlog.take();
            }
            if (turns.idle()) {
                backlog.rest();
                notifyAll();
            }
        }
        take(step);
        return null;
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

    private void write(List<Part> parts) {
        List<Completed> completed = writing.write(parts);
        timeline.grew(completed);
        synchronized (this) {
            inHand = 0;
            backlog.reuse(parts);
        }
        settle();
    }

    /** Tells what changed about keeping up and about being able to write. */
    private void settle() {
        keepingUp.settle(writing.failure(), waiting());
        if (writing.failure() != null) {
            retryLater();
        }
    }

    /** Bytes that wait to be written, or are being written. */
    private synchronized long waiting() {
        return backlog.bytes() + inHand;
    }

    private void retryLater() {
        synchronized (this) {
            if (retryPlanned) {
                return;
            }
            retryPlanned = true;
        }
        timers.after(RETRY, () -> {
            Step step;
            synchronized (this) {
                retryPlanned = false;
                retryDue = !over;
                step = over ? Step.NOTHING : turns.came(0, true);
            }
            take(step);
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
            accept(false);
            drain();
        }
        if (failure() != null) {
            accept(true);
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
            retryDue = !over && failure() != null;
        }
        drain();
        end();
    }

    private synchronized void accept(boolean more) {
        closed = over || givenUp || !more;
    }

    private void drain() {
        Step step;
        synchronized (this) {
            hurries++;
            step = turns.came(0, true);
        }
        take(step);
        awaitIdle();
    }

    private synchronized void awaitIdle() {
        try {
            while (!turns.idle()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hurries--;
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
