package dev.parley.engine.time;

import java.time.Instant;

/** The two clocks of the product: wall-clock time for people, monotonic nanoseconds for measuring. Thread-safe. */
public interface Clock {

    /** Now, as a point in time. */
    Instant now();

    /** Nanoseconds since an arbitrary origin; never goes back. */
    long nanos();
}
