package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The frame on its way in. One object serves one frame after the other; its header becomes a value only where someone asks. */
final class Incoming {

    private static final byte[] NOTHING = {};

    int bits;
    boolean masked;
    int maskKey;
    LengthForm form = LengthForm.BITS_7;
    long length;
    long offset;
    /** Bytes of payload that were taken. */
    long passed;
    /** It belongs to no message and is no control frame with a meaning. */
    boolean stray;

    private @Nullable FrameHeader header;
    private byte[] collected = NOTHING;
    private int collectedSize;

    /** A header is there as a whole. */
    void begin(byte[] bytes, int at, long place) {
        int second = bytes[at + 1];
        bits = bytes[at] & 0xff;
        masked = second < 0;
        form = FrameCodec.form(second);
        length = FrameCodec.length(bytes, at, form);
        maskKey = masked ? FrameCodec.maskKey(bytes, at, form) : 0;
        offset = place;
        passed = 0;
        stray = false;
        collected = NOTHING;
        collectedSize = 0;
    }

    /** The header as a value; that of the frame before serves again where it is the same. */
    FrameHeader header() {
        FrameHeader value = header;
        if (value == null
                || value.bits() != bits
                || value.length() != length
                || value.masked() != masked
                || value.maskKey() != maskKey
                || value.lengthForm() != form) {
            value = new FrameHeader(bits, masked, maskKey, form, length);
            header = value;
        }
        return value;
    }

    int headerSize() {
        return 2 + form.more() + (masked ? 4 : 0);
    }

    Opcode opcode() {
        return Opcode.of(bits);
    }

    boolean fin() {
        return (bits & 0x80) != 0;
    }

    boolean rsv1() {
        return (bits & 0x40) != 0;
    }

    boolean control() {
        return (bits & 8) != 0;
    }

    /** Whether it is a whole message, neither masked nor compressed, in the shortest form. */
    boolean plain() {
        boolean data = bits == 0x81 || bits == 0x82;
        return data && !masked && form == LengthForm.of(length) && passed == length;
    }

    long left() {
        return length - passed;
    }

    /** Keeps a part of the payload as it is on the wire. */
    void collect(byte[] bytes, int from, int part) {
        if (part == 0) {
            return;
        }
        int needed = collectedSize + part;
        if (collected.length < needed) {
            int wish = (int) Math.min(length, Math.max(125, collected.length * 2L));
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
        if (collectedSize == 0) {
            return Bytes.EMPTY;
        }
        byte[] plain = Arrays.copyOf(collected, collectedSize);
        if (masked) {
            Masking.copy(plain, 0, plain, 0, plain.length, maskKey, 0);
        }
        return Bytes.wrap(plain);
    }

    /** Its trace without what came of its payload so far, which depends on how the stream was cut. */
    FrameTrace headTrace(long at) {
        return new FrameTrace(at, offset, header(), 0, Bytes.EMPTY);
    }

    FrameTrace trace(long at, Bytes wire) {
        return new FrameTrace(at, offset, header(), (int) passed, wire);
    }
}
