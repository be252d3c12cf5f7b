package dev.parley.engine.time;

import java.time.Duration;

/**
 * Runs an action soon after it was woken, one run at a time and with a pause after each: however often it is woken, it runs
 * at most once in a period, and once after the last waking. Thread-safe.
 */
public final class Pacer {

    private final String name;
    private final Duration pause;
    private final Timers timers;
    private final Tasks tasks;
    private final Runnable action;
    private volatile State state = State.IDLE;

    private enum State {
        IDLE,
        BUSY,
        WOKEN,
        STOPPED
    }

    /**
     * A pacer that sleeps.
     *
     * @param name for thread dumps
     * @param action may block
     */
    public Pacer(String name, Duration pause, Timers timers, Tasks tasks, Runnable action) {
        this.name = name;
        this.pause = pause;
        this.timers = timers;
        this.tasks = tasks;
        this.action = action;
    }

    /** Sees to it that the action runs once more. */
    public void wake() {
        if (state == State.WOKEN) {
            return; // the run that was asked for sees what the caller did before
        }
        synchronized (this) {
            if (state == State.BUSY) {
                state = State.WOKEN;
            }
            if (state != State.IDLE) {
                return;
            }
            state = State.BUSY;
        }
        tasks.start(name, this::run);
    }

    /** No run begins any more. */
    public synchronized void stop() {
        state = State.STOPPED;
    }

    private void run() {
        try {
            if (!stopped()) {
                action.run();
            }
        } finally {
            if (!stopped()) {
                timers.after(pause, this::rested);
            }
        }
    }

    private void rested() {
        synchronized (this) {
            if (state == State.BUSY) {
                state = State.IDLE;
            }
            if (state != State.WOKEN) {
                return;
            }
            state = State.BUSY;
        }
        tasks.start(name, this::run);
    }

    private synchronized boolean stopped() {
        return state == State.STOPPED;
    }
}
