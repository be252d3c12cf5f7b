package dev.parley.transport;

import dev.parley.engine.link.Link.Taken;
import dev.parley.engine.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much waits to be written to a peer, and where threads wait while it is too much: what they hand to the event loop is
 * counted until it arrives there, and what the loop hands to the socket is told by the channel. Thread-safe.
 */
final class Outbox {

    /** Bytes on their way to the event loop after which the next thread waits. */
    static final int ROOM = 1 << 20;

    private long underWay;
    private boolean writable = true;
    private boolean closed;

    /** Waits for room, so long at most, and takes it. */
    synchronized Taken enter(long size, Duration patience, Clock clock) throws InterruptedException {
        long began = clock.nanos();
        long left = patience.toNanos();
        while (full() && !closed && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = patience.toNanos() - (clock.nanos() - began);
        }
        if (closed) {
            return Taken.NOT_OPEN;
        }
        if (full()) {
            return Taken.NO_ROOM;
        }
        underWay += size;
        return Taken.YES;
    }

    /** Bytes on their way to the event loop. */
    synchronized long underWay() {
        return underWay;
    }

    /** What entered has come to the loop. */
    synchronized void arrived(long size) {
        underWay -= size;
        notifyAll();
    }

    /** The channel takes more, or not. */
    synchronized void writable(boolean now) {
        writable = now;
        notifyAll();
    }

    /** Whether the next thread would wait. */
    synchronized boolean full() {
        return !writable || underWay > ROOM;
    }

    /** The connection is gone: nobody waits any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
