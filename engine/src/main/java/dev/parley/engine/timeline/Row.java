package dev.parley.engine.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What a line of a timeline shows of an entry.
 *
 * @param at nanoseconds since the session began
 * @param size bytes of the payload
 * @param wireSize bytes on the wire
 * @param took nanoseconds of a stage, a handshake or a ping's round trip; negative where there is none
 * @param preview one line, with secrets masked
 * @param frames frames of a message, 0 of anything else
 * @param connection number of the connection within the session, from 1
 * @param level of a line that a script printed
 */
public record Row(
        long sequence,
        long at,
        Direction direction,
        Kind kind,
        long size,
        long wireSize,
        long took,
        String preview,
        int frames,
        int connection,
        State state,
        @Nullable String level) {

    /** The same in another state. */
    Row with(State other) {
        return new Row(sequence, at, direction, kind, size, wireSize, took, preview, frames, connection, other, level);
    }
}
