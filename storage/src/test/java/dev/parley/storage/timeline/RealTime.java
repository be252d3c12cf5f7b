package dev.parley.storage.timeline;

import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Timers and tasks of the real world. */
final class RealTime implements Timers, Tasks, AutoCloseable {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);

    @Override
    public void start(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(work);
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        Future<?> planned = executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public Timer every(Duration period, Runnable action) {
        Future<?> planned =
                executor.scheduleAtFixedRate(action, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
