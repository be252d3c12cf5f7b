package dev.parley.app;

import dev.parley.engine.time.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Timers on one thread of their own. */
final class ThreadTimers implements Timers, AutoCloseable {

    private static final Logger LOG = System.getLogger(ThreadTimers.class.getName());

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("parley-timers").factory());

    ThreadTimers() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        Future<?> planned = executor.schedule(() -> run(action), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public Timer every(Duration period, Runnable action) {
        long nanos = period.toNanos();
        Future<?> planned = executor.scheduleAtFixedRate(() -> run(action), nanos, nanos, TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    /** How many actions are planned. */
    int planned() {
        return executor.getQueue().size();
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A timer's action failed", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
