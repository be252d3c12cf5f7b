package dev.parley.engine.session;

import org.jspecify.annotations.Nullable;

/** The giving up of work that a thread does: it is interrupted, and only while it does that work. Thread-safe. */
final class Cancelling {

    private @Nullable Thread working;
    private boolean wanted;

    /** The calling thread begins the work, unless it is not wanted any more. */
    synchronized void begins() throws InterruptedException {
        if (wanted) {
            throw new InterruptedException("given up before it began");
        }
        working = Thread.currentThread();
    }

    /** The calling thread has ended the work. */
    synchronized void ends() {
        working = null;
        Thread.interrupted(); // what was meant for the work is over with it
    }

    /** The work is not wanted any more. */
    synchronized void want() {
        wanted = true;
        if (working != null) {
            working.interrupt();
        }
    }
}
