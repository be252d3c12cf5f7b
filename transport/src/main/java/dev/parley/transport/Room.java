package dev.parley.transport;

import org.jspecify.annotations.Nullable;

/** How many streams may be open at once on a connection (RFC 9113 §5.1.2), and since when none is. One is from the beginning. Thread-safe. */
final class Room {

    /** As long as the peer has not said it; no peer is to allow fewer (RFC 9113 §6.5.2). */
    private static final long USUAL = 100;

    private long most = USUAL;
    private long taken = 1;
    private long emptySince;

    /** What the peer said, if it said it. */
    synchronized void of(@Nullable Long streams) {
        if (streams != null) {
            most = streams;
        }
    }

    /**
     * Takes a place, if there is one.
     *
     * @param notBefore nanoseconds of the clock: where no stream is open, the last one must have been since then
     */
    synchronized boolean take(long notBefore) {
        boolean free = taken < most && (taken > 0 || emptySince - notBefore >= 0);
        taken += free ? 1 : 0;
        return free;
    }

    /** A place is free again, at these nanoseconds of the clock. */
    synchronized void give(long now) {
        taken--;
        emptySince = now;
    }
}
