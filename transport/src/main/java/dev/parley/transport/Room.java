package dev.parley.transport;

import org.jspecify.annotations.Nullable;

/** How many streams may be open at once on a connection (RFC 9113 §5.1.2). Thread-safe. */
final class Room {

    /** As long as the peer has not said it; no peer is to allow fewer (RFC 9113 §6.5.2). */
    private static final long USUAL = 100;

    private long most = USUAL;
    private long taken;

    /** What the peer said, if it said it. */
    synchronized void of(@Nullable Long streams) {
        if (streams != null) {
            most = streams;
        }
    }

    /** Takes a place, if there is one. */
    synchronized boolean take() {
        boolean free = taken < most;
        taken += free ? 1 : 0;
        return free;
    }

    /** A place is free again. */
    synchronized void give() {
        taken--;
    }
}
