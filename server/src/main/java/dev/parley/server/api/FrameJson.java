package dev.parley.server.api;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.FrameHeader;
import dev.parley.protocol.websocket.FrameTrace;
import java.nio.ByteBuffer;
import tools.jackson.databind.node.ObjectNode;

/** A frame as it was on the wire, as the contract's {@code FrameTrace}. */
final class FrameJson {

    private static final int SHOWN = 4_096;

    private FrameJson() {}

    /**
     * Of a trace.
     *
     * @param plain the payload, unmasked, where the trace itself does not hold it as on the wire
     */
    static ObjectNode of(FrameTrace frame, Bytes plain) {
        FrameHeader header = frame.header();
        ObjectNode json = Json.object()
                .put("at", frame.at())
                .put("fin", header.fin())
                .put("rsv1", header.rsv1())
                .put("rsv2", header.rsv2())
                .put("rsv3", header.rsv3())
                .put("opcode", header.opcode().code())
                .put("masked", header.masked());
        if (header.masked()) {
            json.put("maskKey", "%08x".formatted(header.maskKey()));
        }
        return json.put(
                        "lengthForm",
                        switch (header.lengthForm()) {
                            case BITS_7 -> 7;
                            case BITS_16 -> 16;
                            case BITS_64 -> 64;
                        })
                .put("length", header.length())
                .put("offset", frame.offset())
                .put("header", bytes(header).hex())
                .put("payload", onWire(frame, plain).base64());
    }

    /** The first bytes of the payload as they were on the wire. */
    private static Bytes onWire(FrameTrace frame, Bytes plain) {
        boolean kept = !frame.wire().isEmpty();
        Bytes source = kept ? frame.wire() : plain;
        Bytes shown = source.slice(0, Math.min(source.size(), SHOWN));
        return kept || !frame.header().masked()
                ? shown
                : masked(shown, frame.header().maskKey());
    }

    private static Bytes masked(Bytes plain, int key) {
        byte[] bytes = plain.toArray();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= (byte) (key >>> (24 - 8 * (i % 4)));
        }
        return Bytes.wrap(bytes);
    }

    /** The header as on the wire (RFC 6455 §5.2). */
    private static Bytes bytes(FrameHeader header) {
        ByteBuffer bytes = ByteBuffer.allocate(header.size());
        int mask = header.masked() ? 0x80 : 0;
        bytes.put((byte) header.bits());
        switch (header.lengthForm()) {
            case BITS_7 -> bytes.put((byte) (mask | (int) header.length()));
            case BITS_16 -> bytes.put((byte) (mask | 126)).putShort((short) header.length());
            case BITS_64 -> bytes.put((byte) (mask | 127)).putLong(header.length());
        }
        if (header.masked()) {
            bytes.putInt(header.maskKey());
        }
        return Bytes.wrap(bytes.array());
    }
}
