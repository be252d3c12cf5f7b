package dev.parley.engine.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param requests of each iteration
 * @param current path of the request whose turn it is
 * @param steps how many requests are over
 */
public record RunView(
        String id,
        NewRun wish,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        int requests,
        @Nullable String current,
        int steps,
        RunTotals totals) {

    /** Whether it goes on. */
    public enum State {
        RUNNING,
        ENDED,
        CANCELLED,
        FAILED
    }
}
