package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;

/** The form of frames on the wire (RFC 6455 §5.2), without loss and without judgement: what is unlawful is read and written as it is. */
public final class FrameCodec {

    /** The largest size of a header. */
    public static final int MAX_HEADER = 14;

    private FrameCodec() {}

    /** How many bytes the header takes whose first two bytes begin at the index. */
    static int headerSize(byte[] bytes, int at) {
        int second = bytes[at + 1];
        return 2 + form(second).more() + (second < 0 ? 4 : 0);
    }

    /** Reads a header that is there as a whole. */
    public static FrameHeader readHeader(byte[] bytes, int at) {
        int second = bytes[at + 1];
        LengthForm form = form(second);
        boolean masked = second < 0;
        long length = form == LengthForm.BITS_7 ? second & 0x7f : number(bytes, at + 2, form.more());
        int key = masked ? (int) number(bytes, at + 2 + form.more(), 4) : 0;
        return new FrameHeader(bytes[at] & 0xff, masked, key, form, length);
    }

    /** Writes a header. */
    static void writeHeader(FrameHeader header, OutputBuffer target) {
        int at = target.grow(header.size());
        byte[] bytes = target.array();
        int mask = header.masked() ? 0x80 : 0;
        bytes[at] = (byte) header.bits();
        switch (header.lengthForm()) {
            case BITS_7 -> bytes[at + 1] = (byte) (mask | (int) (header.length() & 0x7f));
            case BITS_16 -> bytes[at + 1] = (byte) (mask | 126);
            case BITS_64 -> bytes[at + 1] = (byte) (mask | 127);
        }
        int more = header.lengthForm().more();
        put(bytes, at + 2, more, header.length());
        if (header.masked()) {
            put(bytes, at + 2 + more, 4, header.maskKey());
        }
    }

    /** Writes a whole frame, masked where its header says so. */
    static void write(Frame frame, OutputBuffer target) {
        writeHeader(frame.header(), target);
        Bytes payload = frame.payload();
        int at = target.grow(payload.size());
        payload.copyTo(target.array(), at);
        if (frame.header().masked()) {
            Masking.copy(
                    target.array(),
                    at,
                    target.array(),
                    at,
                    payload.size(),
                    frame.header().maskKey(),
                    0);
        }
    }

    /** A whole frame as it is on the wire. */
    public static Bytes encode(Frame frame) {
        OutputBuffer buffer =
                new OutputBuffer(frame.header().size() + frame.payload().size());
        write(frame, buffer);
        return buffer.bytes();
    }

    private static LengthForm form(int second) {
        return switch (second & 0x7f) {
            case 126 -> LengthForm.BITS_16;
            case 127 -> LengthForm.BITS_64;
            default -> LengthForm.BITS_7;
        };
    }

    private static long number(byte[] bytes, int at, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | (bytes[at + i] & 0xff);
        }
        return value;
    }

    private static void put(byte[] bytes, int at, int size, long value) {
        for (int i = 0; i < size; i++) {
            bytes[at + i] = (byte) (value >>> ((size - 1 - i) << 3));
        }
    }
}
