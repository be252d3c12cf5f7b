package dev.parley.protocol.websocket;

/**
 * The header of a frame (RFC 6455 §5.2), lawful or not.
 *
 * @param bits FIN, RSV1 to RSV3 and opcode, as the first byte has them
 * @param masked the MASK bit
 * @param maskKey the masking key in network order; 0 where it is not masked
 * @param length as declared; negative where the top bit of 64 is set
 */
public record FrameHeader(int bits, boolean masked, int maskKey, LengthForm lengthForm, long length) {

    private static final int FIN = 0x80;
    private static final int RSV1 = 0x40;
    private static final int RSV2 = 0x20;
    private static final int RSV3 = 0x10;

    /** A header in its shortest form, without reserved bits. */
    public static FrameHeader of(boolean fin, Opcode opcode, long length) {
        return new FrameHeader((fin ? FIN : 0) | opcode.code(), false, 0, LengthForm.of(length), length);
    }

    /** The same with a masking key. */
    public FrameHeader masked(int key) {
        return new FrameHeader(bits, true, key, lengthForm, length);
    }

    /** The same with RSV1 set: its message is compressed (RFC 7692 §6). */
    public FrameHeader compressed() {
        return new FrameHeader(bits | RSV1, masked, maskKey, lengthForm, length);
    }

    /** Whether it is the last of its message. */
    public boolean fin() {
        return (bits & FIN) != 0;
    }

    /** The first reserved bit. */
    public boolean rsv1() {
        return (bits & RSV1) != 0;
    }

    /** The second reserved bit. */
    public boolean rsv2() {
        return (bits & RSV2) != 0;
    }

    /** The third reserved bit. */
    public boolean rsv3() {
        return (bits & RSV3) != 0;
    }

    /** What the payload is. */
    public Opcode opcode() {
        return Opcode.of(bits);
    }

    /** How many bytes the header takes on the wire: 2 to 14. */
    public int size() {
        return 2 + lengthForm.more() + (masked ? 4 : 0);
    }
}
