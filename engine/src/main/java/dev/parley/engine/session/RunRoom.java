package dev.parley.engine.session;

import java.util.concurrent.atomic.AtomicLong;

/** Room for the bodies and messages that are kept of one run. Thread-safe. */
final class RunRoom {

    /** Bytes; a run that keeps more would fill a disk unseen. */
    static final long USUAL = 1L << 30;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** Room for so many bytes. */
    RunRoom(long most) {
        this.most = most;
    }

    /** Takes room for so many bytes; false where there is none for them. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    long most() {
        return most;
    }
}
