package dev.parley.app;

import dev.parley.engine.time.Clock;
import java.time.Instant;

/** The machine's clocks. */
record SystemClock() implements Clock {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
