package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;

/**
 * A frame as it crossed the wire, without the part of its payload that the message has already.
 *
 * @param at when its last byte was there, or it was written
 * @param offset place of its first byte in the stream after the opening
 * @param header as on the wire
 * @param size bytes of payload that it really had; less than declared where it was cut short
 * @param wire the payload as on the wire, still masked, where the message cannot tell it: compressed or unlawful; else empty
 */
public record FrameTrace(long at, long offset, FrameHeader header, int size, Bytes wire) {

    /** Bytes that it took on the wire. */
    public long wireSize() {
        return (long) header.size() + size;
    }

    /** The same with its time counted from a moment. */
    public FrameTrace since(long origin) {
        return new FrameTrace(at - origin, offset, header, size, wire);
    }
}
