package dev.parley.engine.run;

import dev.parley.engine.store.StoreException;
import dev.parley.engine.time.Cancelling;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Pacer;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run that goes on: how far it is, and its steps, which are kept soon after they came. What the store does not take waits here, and is
 * tried again. Thread-safe.
 */
final class OngoingRun implements Consumer<RunEvent> {

    private static final Logger LOG = System.getLogger(OngoingRun.class.getName());
    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final RunView began;
    private final RunStore store;
    private final Clock clock;
    private final Timers timers;
    private final Tasks tasks;
    private final Runnable whenKept;
    private final Pacer keeping;
    private final Object row = new Object();
    private final Cancelling cancelling = new Cancelling();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final RunSteps steps = new RunSteps();
    private final List<RunStep> fresh = new ArrayList<>();
    private int kept;
    private RunView.State state = RunView.State.RUNNING;
    private RunTotals totals = RunTotals.NONE;
    private @Nullable Instant endedAt;
    private @Nullable String current;
    private volatile boolean leaving;
    /** Whether the store did not take what came last; of the row's lock, as is the next. */
    private boolean behind;

    private boolean whole;

    /**
     * A run that begins, and is in the store.
     *
     * @param whenKept run when it is over and all is kept
     */
    OngoingRun(RunView began, RunStore store, Clock clock, Timers timers, Tasks tasks, Consumer<OngoingRun> whenKept) {
        this.began = began;
        this.store = store;
        this.clock = clock;
        this.timers = timers;
        this.tasks = tasks;
        this.whenKept = () -> whenKept.accept(this);
        this.keeping = new Pacer("keep a run", PACE, timers, tasks, this::keep);
    }

    String id() {
        return began.id();
    }

    String project() {
        return began.wish().project();
    }

    Cancelling cancelling() {
        return cancelling;
    }

    @Override
    public void accept(RunEvent event) {
        synchronized (this) {
            steps.take(event).map(KeptStep::of).ifPresent(fresh::add);
            switch (event) {
                case RunEvent.IterationBegan(int iteration) -> totals = totals.begun(iteration + 1);
                case RunEvent.RequestBegan(RunItem item, int _) -> current = item.path();
                case RunEvent.RequestEnded(RunResult result) -> totals = totals.plus(result);
                case RunEvent.Ended(RunTotals whole) -> totals = whole;
                case RunEvent.Began _, RunEvent.Told _, RunEvent.Warned _, RunEvent.Saved _ -> {}
            }
        }
        keeping.wake();
        listeners.forEach(Runnable::run);
    }

    /** It is over. */
    void over(RunView.State how) {
        synchronized (this) {
            state = leaving && how == RunView.State.CANCELLED ? RunView.State.INTERRUPTED : how;
            endedAt = clock.now();
            totals = totals.took(Duration.between(began.startedAt(), endedAt));
            current = null;
        }
        keeping.stop();
        keep();
        over.countDown();
        listeners.forEach(Runnable::run);
    }

    /** It is deleted: nothing of it is kept from now on. */
    void discard() {
        synchronized (row) {
            whole = true;
        }
    }

    private void keep() {
        synchronized (row) {
            if (whole) {
                return;
            }
            RunView now;
            int from;
            List<RunStep> more;
            synchronized (this) {
                now = view();
                from = kept;
                more = List.copyOf(fresh);
            }
            try {
                store.save(now, from, more);
            } catch (StoreException e) {
                if (!behind) {
                    behind = true;
                    LOG.log(Level.WARNING, "Run " + id() + " cannot be kept now: " + e.getMessage());
                    timers.after(AGAIN, () -> tasks.start("keep a run", this::keepAgain));
                }
                return;
            }
            synchronized (this) {
                fresh.subList(0, more.size()).clear();
                kept += more.size();
            }
            if (now.endedAt() != null) {
                whole = true;
                whenKept.run();
            }
        }
    }

    private void keepAgain() {
        synchronized (row) {
            behind = false;
            keep();
        }
    }

    synchronized RunView view() {
        Duration took = Duration.between(began.startedAt(), endedAt == null ? clock.now() : endedAt);
        return new RunView(
                began.id(),
                began.wish().with(name()),
                began.environment(),
                began.rounds(),
                state,
                began.startedAt(),
                endedAt,
                began.requests(),
                current,
                kept + fresh.size(),
                totals.took(took));
    }

    private @Nullable RunData name() {
        RunData data = began.wish().data();
        return data == null ? null : new RunData(data.name(), "");
    }

    /** The steps from a number on. */
    List<RunStep> steps(int from, int most) {
        synchronized (this) {
            if (from >= kept) {
                int begin = Math.min(from - kept, fresh.size());
                return List.copyOf(fresh.subList(begin, Math.min(fresh.size(), begin + most)));
            }
        }
        return store.steps(id(), from, most);
    }

    AutoCloseable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends it, since the program ends. */
    void leave() {
        leaving = true;
        cancelling.want();
    }

    /** Waits until it is over; returns whether it is. */
    boolean await(Duration patience) {
        try {
            return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
