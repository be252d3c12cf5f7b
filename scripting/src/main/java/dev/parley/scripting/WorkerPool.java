package dev.parley.scripting;

import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Workers, a bounded number of them, the last used first. One that keeps the engine of scripts which left something in it waits for those that follow,
 * until all are kept so, and another script needs one. Thread-safe.
 */
final class WorkerPool implements AutoCloseable {

    private final WorkerCommands commands;
    private final Tasks tasks;
    private final int most;
    private final Semaphore places;
    private final Semaphore within;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Clock clock;
    private final Set<WorkerProcess> all = new HashSet<>();
    private boolean warming;
    private boolean closed;

    private record Idle(WorkerProcess worker, long since) {

        /** Whether it serves others without a loss for those that it served. */
        boolean isFree() {
            Succession kept = worker.keeps();
            return kept == null || !kept.shares();
        }
    }

    /**
     * Workers, none of them started.
     *
     * @param most how many scripts run at once, and as many that others wait for
     * @param kept how many more workers there may be than those
     */
    WorkerPool(WorkerCommands commands, int most, int kept, Clock clock, Tasks tasks) {
        this.clock = clock;
        this.commands = commands;
        this.tasks = tasks;
        this.most = 2 * most + kept;
        this.places = new Semaphore(most, true);
        this.within = new Semaphore(most, true);
    }

    /**
     * A worker for one script; waits for one where all are at work.
     *
     * @param inner whether another script waits for it, so that it must not wait for that one's place
     * @param of the scripts to which it belongs: it is the worker that keeps their engine, if there is one
     */
    WorkerProcess take(boolean inner, Succession of) throws IOException, InterruptedException {
        places(inner).acquire();
        WorkerProcess taken = null;
        try {
            WorkerProcess waiting = waiting(of);
            while (waiting != null && taken == null) {
                taken = ready(waiting);
                waiting = taken == null ? waiting(of) : null;
            }
            while (taken == null) {
                WorkerProcess another = started();
                taken = ready(another);
                if (taken == null && !commands.leaveOut(another.command(), another.isOfAnotherBuild())) {
                    throw new IOException("the process for scripts did not come up");
                }
            }
            return taken;
        } finally {
            if (taken == null) {
                places(inner).release();
            }
        }
    }

    private Semaphore places(boolean inner) {
        return inner ? within : places;
    }

    private @Nullable WorkerProcess ready(WorkerProcess worker) throws InterruptedException {
        boolean ready = false;
        try {
            ready = worker.isReady();
            return ready ? worker : null;
        } finally {
            if (!ready) {
                discard(worker);
            }
        }
    }

    private synchronized @Nullable WorkerProcess waiting(Succession of) throws InterruptedException {
        while (idle.isEmpty() && warming) {
            wait();
        }
        Idle best = best(of);
        idle.remove(best);
        return best == null ? null : best.worker();
    }

    private @Nullable Idle best(Succession of) {
        Idle free = null;
        for (Idle each : idle) {
            if (each.worker().keeps() == of) {
                return each;
            }
            free = free == null && each.isFree() ? each : free;
        }
        return free != null || all.size() < most ? free : idle.peekLast();
    }

    private WorkerProcess started() throws IOException {
        WorkerProcess worker = commands.start(tasks);
        synchronized (this) {
            if (closed) {
                worker.kill();
                throw new IOException("Parley is ending");
            }
            all.add(worker);
        }
        return worker;
    }

    /** A worker that may serve again. */
    synchronized void giveBack(WorkerProcess worker, boolean inner) {
        if (closed || !ended(worker)) {
            discard(worker);
        } else {
            idle.addFirst(new Idle(worker, clock.nanos()));
        }
        places(inner).release();
    }

    /** Scripts that others do not follow any more: nothing of them is kept. */
    synchronized void end(Succession succession) {
        succession.end();
        idle.removeIf(each -> {
            boolean gone = !ended(each.worker());
            if (gone) {
                discard(each.worker());
            }
            return gone;
        });
    }

    /** Has a worker let go of scripts that are over; says whether it is still there. */
    private static boolean ended(WorkerProcess worker) {
        Succession kept = worker.keeps();
        if (kept == null || !kept.isOver()) {
            return true;
        }
        try {
            worker.forget();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** A worker that is of no use any more; another takes its place in the background. */
    void replace(WorkerProcess worker, boolean inner) {
        discard(worker);
        places(inner).release();
        warm();
    }

    private synchronized void discard(WorkerProcess worker) {
        all.remove(worker);
        worker.kill();
    }

    /** Starts a worker in the background if none waits. */
    synchronized void warm() {
        if (closed || warming || !idle.isEmpty()) {
            return;
        }
        warming = true;
        tasks.start("script worker start", () -> {
            WorkerProcess worker = null;
            try {
                worker = startedIfPossible();
            } finally {
                warmed(worker);
            }
        });
    }

    /** Starts a worker at once, by this thread. */
    void begin() {
        warmed(startedIfPossible());
    }

    /** Nothing where none can be started; who needs one will be told why. */
    private @Nullable WorkerProcess startedIfPossible() {
        try {
            return started();
        } catch (IOException e) {
            // a logger takes longer to make than a process to start
            System.getLogger(WorkerPool.class.getName()).log(Level.DEBUG, "No worker for scripts", e);
            return null;
        }
    }

    private synchronized void warmed(@Nullable WorkerProcess worker) {
        warming = false;
        if (worker != null) {
            idle.addFirst(new Idle(worker, clock.nanos()));
        }
        notifyAll();
    }

    /** The processes that run. */
    synchronized List<ProcessHandle> processes() {
        return all.stream().map(WorkerProcess::handle).toList();
    }

    /** Ends those that have waited for longer, unless other scripts may want what was left in them. */
    synchronized void rest(Duration longer) {
        long now = clock.nanos();
        idle.removeIf(each -> {
            boolean over = each.isFree() && now - each.since() >= longer.toNanos();
            if (over) {
                discard(each.worker());
            }
            return over;
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.clear();
        Set.copyOf(all).forEach(this::discard);
    }
}
