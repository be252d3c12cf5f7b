package dev.parley.engine.time;

import org.jspecify.annotations.Nullable;

/** The giving up of work that a thread does: it is interrupted, and only while it does that work. Thread-safe. */
public final class Cancelling {

    private @Nullable Thread working;
    private boolean wanted;

    /** The calling thread begins the work, unless it is not wanted any more. */
    public synchronized void begins() throws InterruptedException {
        if (wanted) {
            throw new InterruptedException("given up before it began");
        }
        working = Thread.currentThread();
    }

    /** The calling thread has ended the work. */
    public synchronized void ends() {
        working = null;
        Thread.interrupted(); // what was meant for the work is over with it
    }

    /** The work is not wanted any more. */
    public synchronized void want() {
        wanted = true;
        if (working != null) {
            working.interrupt();
        }
    }
}
