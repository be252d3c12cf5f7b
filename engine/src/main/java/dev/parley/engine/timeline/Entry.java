package dev.parley.engine.timeline;

import dev.parley.description.variables.Span;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.FrameTrace;
import java.util.List;

/**
 * An entry of a timeline.
 *
 * @param sequence its place, from 1
 * @param at nanoseconds since the session began
 * @param size bytes of its payload
 * @param wireSize bytes that it took on the wire, headers included
 * @param connection number of the connection within the session, from 1
 * @param secrets what was filled in from secrets, in order; masked by asterisks in entries that were read without revealing
 */
public record Entry(
        long sequence,
        long at,
        Direction direction,
        Kind kind,
        long size,
        long wireSize,
        int connection,
        State state,
        Content content,
        List<Span> secrets) {

    public Entry {
        secrets = List.copyOf(secrets);
    }

    /** An entry without secrets. */
    public Entry(
            long sequence,
            long at,
            Direction direction,
            Kind kind,
            long size,
            long wireSize,
            int connection,
            State state,
            Content content) {
        this(sequence, at, direction, kind, size, wireSize, connection, state, content, List.of());
    }

    /** That of a message, with times counted from an origin. */
    static Entry of(Event.Message message, long sequence, long origin, int connection) {
        List<FrameTrace> frames =
                message.frames().stream().map(frame -> frame.since(origin)).toList();
        return new Entry(
                sequence,
                message.began() - origin,
                Direction.of(message.flow()),
                Kind.of(message.text()),
                message.payload().size(),
                message.wireSize(),
                connection,
                State.DONE,
                new Content.Message(message.payload(), message.compressed(), message.frameCount(), frames));
    }

    /** The same with another content and with marks on what came from secrets. */
    public Entry marked(Content other, List<Span> spans) {
        return new Entry(sequence, at, direction, kind, size, wireSize, connection, state, other, spans);
    }

    /** The same in another state. */
    Entry with(State other) {
        return new Entry(sequence, at, direction, kind, size, wireSize, connection, other, content, secrets);
    }

    /** The same at another place. */
    Entry at(long place) {
        return new Entry(place, at, direction, kind, size, wireSize, connection, state, content, secrets);
    }
}
