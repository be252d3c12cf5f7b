package dev.parley.transport;

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

    /**
     * Waits for room, then takes it.
     *
     * @return whether the connection is still there
     */
    synchronized boolean enter(long size) throws InterruptedException {
        while (full() && !closed) {
            wait();
        }
        underWay += size;
        return !closed;
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
