package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened on an open connection, in the order of the wire, for both directions alike. {@code at} is the time that was
 * handed in, in nanoseconds. Traces are there only where the policy asks for them.
 */
public sealed interface Event {

    /** When it happened. */
    long at();

    /** The first frame of a message came that will have more; {@link Message} or {@link Unfinished} follows. */
    record MessageBegan(long at, Flow flow, boolean text) implements Event {}

    /**
     * A message is complete.
     *
     * @param at when its last frame was there
     * @param began when its first frame was there
     * @param payload unmasked and inflated
     * @param wireSize bytes of its frames, headers included
     * @param offset where its frame is plain, the place of that in the stream, else negative
     * @param frames their traces, in order; that of a plain one is made where someone asks
     */
    record Message(
            long at,
            long began,
            Flow flow,
            boolean text,
            Bytes payload,
            boolean compressed,
            int frameCount,
            long wireSize,
            long offset,
            List<FrameTrace> frames)
            implements Event {

        public Message {
            frames = offset < 0 ? frames : List.of();
        }

        /** A message without a plain frame. */
        public Message(
                long at,
                long began,
                Flow flow,
                boolean text,
                Bytes payload,
                boolean compressed,
                int frameCount,
                long wireSize,
                List<FrameTrace> frames) {
            this(at, began, flow, text, payload, compressed, frameCount, wireSize, -1, frames);
        }

        /** Whether it came in one frame, neither masked nor compressed, of which its place tells all. */
        public boolean plain() {
            return offset >= 0;
        }

        @Override
        public List<FrameTrace> frames() {
            if (!plain()) {
                return frames;
            }
            FrameHeader header = FrameHeader.of(true, text ? Opcode.TEXT : Opcode.BINARY, payload.size());
            return List.of(new FrameTrace(at, offset, header, payload.size(), Bytes.EMPTY));
        }
    }

    /** A ping. */
    record Ping(long at, Flow flow, Bytes payload, @Nullable FrameTrace frame) implements Event {}

    /** A pong; {@code roundTrip} is the time since the ping that it answers, negative where it answers none. */
    record Pong(
            long at,
            Flow flow,
            Bytes payload,
            long roundTrip,
            @Nullable FrameTrace frame) implements Event {}

    /** A Close frame; {@code code} is 1005 where it has none. */
    record Close(
            long at,
            Flow flow,
            int code,
            String reason,
            @Nullable FrameTrace frame) implements Event {}

    /** A rule was broken. {@code followed} is the close code that the connection is failed with, 0 where it goes on. */
    record Broken(
            long at,
            Violation violation,
            int followed,
            @Nullable FrameTrace frame) implements Event {}

    /** A frame that belongs to no message and is no lawful control frame, or bytes that were sent raw; kept as on the wire. */
    record Stray(long at, Flow flow, Bytes wire, @Nullable FrameTrace frame) implements Event {}

    /** A message that will never be complete, with what came of it. */
    record Unfinished(
            long at,
            long began,
            Flow flow,
            boolean text,
            Bytes payload,
            int frameCount,
            long wireSize,
            List<FrameTrace> frames)
            implements Event {}

    /** WebSocket is over; nothing follows. */
    record Closed(long at, Ending ending) implements Event {}
}
