package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.util.Arrays;

/** A frame on its way in. */
final class Incoming {

    private final FrameHeader header;
    private final long offset;
    private final boolean stray;
    private byte[] collected = new byte[0];
    private int collectedSize;
    private long passed;

    Incoming(FrameHeader header, long offset, boolean inMessage) {
        this.header = header;
        this.offset = offset;
        Opcode opcode = header.opcode();
        this.stray = opcode.reserved() || (opcode == Opcode.CONTINUATION && !inMessage);
    }

    FrameHeader header() {
        return header;
    }

    long offset() {
        return offset;
    }

    boolean control() {
        return header.opcode().control();
    }

    /** Whether it belongs to no message and is no control frame with a meaning. */
    boolean stray() {
        return stray;
    }

    long left() {
        return header.length() - passed;
    }

    /** Bytes of payload that were taken. */
    long passed() {
        return passed;
    }

    void passed(int part) {
        passed += part;
    }

    /** Keeps a part of the payload as it is on the wire. */
    void collect(byte[] bytes, int from, int part) {
        int needed = collectedSize + part;
        if (collected.length < needed) {
            int wish = (int) Math.min(header.length(), Math.max(125, collected.length * 2L));
            collected = Arrays.copyOf(collected, Math.max(needed, wish));
        }
        System.arraycopy(bytes, from, collected, collectedSize, part);
        collectedSize = needed;
    }

    /** What was collected, as on the wire. */
    Bytes wire() {
        return Bytes.copyOf(collected, 0, collectedSize);
    }

    /** What was collected, unmasked. */
    Bytes payload() {
        byte[] plain = Arrays.copyOf(collected, collectedSize);
        if (header.masked()) {
            Masking.copy(plain, 0, plain, 0, plain.length, header.maskKey(), 0);
        }
        return Bytes.wrap(plain);
    }

    FrameTrace trace(long at, Bytes wire) {
        return new FrameTrace(at, offset, header, (int) passed, wire);
    }
}
