package dev.parley.engine.fake;

import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Time that a test moves: clock and timers in one. Actions run on the thread that moves it. */
public final class ManualClock implements Clock, Timers {

    private final Instant start = Instant.parse("2026-11-20T14:03:00Z");
    private final AtomicLong nanos = new AtomicLong(1_000);
    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>(Comparator.comparingLong(Planned::at).thenComparingLong(Planned::order));
    private long orders;

    private record Planned(long at, long order, Duration period, Runnable action) {}

    @Override
    public Instant now() {
        return start.plusNanos(nanos.get());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable action) {
        return plan(delay, Duration.ZERO, action);
    }

    @Override
    public synchronized Timer every(Duration period, Runnable action) {
        return plan(period, period, action);
    }

    private Timer plan(Duration delay, Duration period, Runnable action) {
        long order = orders++;
        plan.add(new Planned(nanos.get() + delay.toNanos(), order, period, action));
        return () -> {
            synchronized (this) {
                plan.removeIf(planned -> planned.order() == order);
            }
        };
    }

    /** How many actions are planned. */
    public synchronized int planned() {
        return plan.size();
    }

    /** Lets time pass; what falls due is done at its time. */
    public void pass(Duration duration) {
        long end = nanos.get() + duration.toNanos();
        for (Planned next = due(end); next != null; next = due(end)) {
            nanos.accumulateAndGet(next.at(), Math::max);
            next.action().run();
        }
        nanos.accumulateAndGet(end, Math::max);
    }

    private synchronized @Nullable Planned due(long end) {
        Planned next = plan.peek();
        if (next == null || next.at() > end) {
            return null;
        }
        plan.poll();
        if (!next.period().isZero()) {
            plan.add(new Planned(next.at() + next.period().toNanos(), next.order(), next.period(), next.action()));
        }
        return next;
    }
}
