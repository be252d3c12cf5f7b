package dev.parley.engine.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param wish what was asked for, with the environment that it is run in
 * @param environment name of that, empty without one
 * @param rounds how often all is run
 * @param requests of each iteration
 * @param current path of the request whose turn it is
 * @param steps how many requests are over
 */
public record RunView(
        String id,
        NewRun wish,
        String environment,
        int rounds,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        int requests,
        @Nullable String current,
        int steps,
        RunTotals totals) {

    /** Whether it goes on, and why it does not. */
    public enum State {
        RUNNING,
        ENDED,
        CANCELLED,
        FAILED,
        /** The Parley that it ran in has ended. */
        INTERRUPTED
    }

    RunView with(NewRun other) {
        return new RunView(id, other, environment, rounds, state, startedAt, endedAt, requests, current, steps, totals);
    }

    /** The same, found without the Parley that it ran in. */
    RunView interrupted() {
        Duration time = totals.time();
        return new RunView(
                id,
                wish,
                environment,
                rounds,
                State.INTERRUPTED,
                startedAt,
                startedAt.plus(time),
                requests,
                null,
                steps,
                totals);
    }
}
