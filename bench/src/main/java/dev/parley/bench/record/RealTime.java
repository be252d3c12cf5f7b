package dev.parley.bench.record;

import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Clock, timers and tasks of the real world, as the program has them. */
final class RealTime implements Clock, Timers, Tasks {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

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
}
