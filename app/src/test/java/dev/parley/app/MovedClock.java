package dev.parley.app;

import dev.parley.engine.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, with hands that a test can put forward. */
record MovedClock(AtomicReference<Duration> ahead) implements Clock {

    MovedClock() {
        this(new AtomicReference<>(Duration.ZERO));
    }

    void putForward(Duration by) {
        ahead.updateAndGet(by::plus);
    }

    @Override
    public Instant now() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
