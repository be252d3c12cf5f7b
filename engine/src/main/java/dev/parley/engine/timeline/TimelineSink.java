package dev.parley.engine.timeline;

import dev.parley.protocol.websocket.Event;
import java.util.List;

/**
 * Takes the entries of one session, from one thread at a time. A message of several frames reserves its place when the first
 * one comes, and is put there when the last one did.
 */
public interface TimelineSink {

    /** Takes the next place for an entry that will come later. */
    long reserve(long at, Direction direction, Kind kind, int connection);

    /** Takes the next place for an entry that is there; returns its sequence. {@link Entry#sequence()} is not looked at. */
    long append(Entry entry);

    /** Puts an entry at its reserved place. */
    void complete(Entry entry);

    /**
     * Takes the next place for a message that is complete, or puts it at its reserved place.
     *
     * @param place that was reserved for it, negative where none was
     * @param origin the clock's nanoseconds at which the session began
     */
    default void message(Event.Message message, long place, long origin, int connection) {
        Entry entry = Entry.of(message, place, origin, connection);
        if (place < 0) {
            append(entry);
        } else {
            complete(entry);
        }
    }

    /** Takes the next places for messages that are complete and came one behind the other. */
    default void messages(List<Event.Message> messages, long origin, int connection) {
        for (Event.Message message : messages) {
            message(message, -1, origin, connection);
        }
    }
}
