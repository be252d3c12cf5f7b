package dev.parley.engine.link;

import dev.parley.protocol.websocket.Command;
import java.time.Duration;

/** One connection, from its first stage to its end. Thread-safe. */
public interface Link {

    /** How long one waits who has time. */
    Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

    /**
     * Carries out a command. On the connection's own loop it is carried out in place; elsewhere the caller waits, so long at
     * most, while the outbox is full because the peer does not read. A command that was not taken is dropped.
     */
    Taken perform(Command command, Duration patience) throws InterruptedException;

    /**
     * Carries out a command, however long the caller has to wait for that.
     *
     * @return whether the connection was open and took the command
     */
    default boolean perform(Command command) throws InterruptedException {
        return perform(command, FOR_EVER) == Taken.YES;
    }

    /** Whether a command was taken. */
    enum Taken {
        YES,
        /** No: the peer does not read, and the outbox was full all the time. */
        NO_ROOM,
        /** No: the connection is not open. */
        NOT_OPEN
    }

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

    /** Bytes that were taken and wait for the peer to read, roughly. */
    default long waiting() {
        return 0;
    }

    /** Gives up opening, or ends TCP at once without a Close frame. Idempotent. */
    void drop();

    /** Stops reading from the peer until {@link #resume()}: the way of a slow consumer. */
    void pause();

    /** Reads on. */
    void resume();
}
