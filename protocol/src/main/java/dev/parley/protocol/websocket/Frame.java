package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;

/**
 * A frame to be written as it is, lawful or not (RFC 6455 §5.2). The header's length may differ from the payload's size.
 *
 * @param header as it goes out
 * @param payload before masking
 */
public record Frame(FrameHeader header, Bytes payload) {

    /** A whole frame in its shortest form, unmasked. */
    public static Frame of(Opcode opcode, Bytes payload) {
        return new Frame(FrameHeader.of(true, opcode, payload.size()), payload);
    }
}
