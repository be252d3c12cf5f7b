package dev.parley.engine.link;

import dev.parley.protocol.websocket.Command;

/** One connection, from its first stage to its end. Thread-safe. */
public interface Link {

    /**
     * Carries out a command. On the connection's own loop it is carried out in place; elsewhere the caller waits while the
     * outbox is full because the peer does not read. A command after the end is dropped.
     *
     * @return whether the connection was open and took the command
     */
    boolean perform(Command command) throws InterruptedException;

    /**
     * Carries out a command without ever waiting: in place on the connection's own loop, soon when called elsewhere. For
     * answers to what was just received, and for short commands; a long stream of messages goes by {@link #perform}.
     */
    void answer(Command command);

    /**
     * Whether the peer does not read and the outbox is full: whoever sends by {@link #answer} without having received, such
     * as a clock, leaves out what would only pile up.
     */
    default boolean backedUp() {
        return false;
    }

    /** Gives up opening, or ends TCP at once without a Close frame. Idempotent. */
    void drop();

    /** Stops reading from the peer until {@link #resume()}: the way of a slow consumer. */
    void pause();

    /** Reads on. */
    void resume();
}
