package dev.parley.engine.time;

import java.time.Duration;

/** Runs short, non-blocking actions later. Thread-safe; an action that throws is logged and ends alone. */
public interface Timers {

    /** Runs the action once after the delay. */
    Timer after(Duration delay, Runnable action);

    /** Runs the action again and again; a late round is not made up for by a burst. */
    Timer every(Duration period, Runnable action);

    /** A planned action. */
    interface Timer {

        /** Takes the action off the plan; one that runs already is not interrupted. */
        void cancel();
    }
}
