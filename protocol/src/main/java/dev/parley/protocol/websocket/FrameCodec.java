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
        Incoming frame = new Incoming();
        frame.begin(bytes, at, 0);
        return frame.header();
    }

    /** The payload's length as declared by the header at the index. */
    static long length(byte[] bytes, int at, LengthForm form) {
        return form == LengthForm.BITS_7 ? bytes[at + 1] & 0x7f : number(bytes, at + 2, form.more());
    }

    /** The masking key of the header at the index. */
    static int maskKey(byte[] bytes, int at, LengthForm form) {
        return (int) number(bytes, at + 2 + form.more(), 4);
    }

    /** Writes a header. */
    static void writeHeader(FrameHeader header, OutputBuffer target) {
        writeHeader(header.bits(), header.masked(), header.maskKey(), header.lengthForm(), header.length(), target);
    }

    /** Writes a header; returns its size. */
    static int writeHeader(int bits, boolean masked, int key, LengthForm form, long length, OutputBuffer target) {
        int more = form.more();
        int size = 2 + more + (masked ? 4 : 0);
        int at = target.grow(size);
        byte[] bytes = target.array();
        int mask = masked ? 0x80 : 0;
        bytes[at] = (byte) bits;
        switch (form) {
            case BITS_7 -> bytes[at + 1] = (byte) (mask | (int) (length & 0x7f));
            case BITS_16 -> bytes[at + 1] = (byte) (mask | 126);
            case BITS_64 -> bytes[at + 1] = (byte) (mask | 127);
        }
        put(bytes, at + 2, more, length);
        if (masked) {
            put(bytes, at + 2 + more, 4, key);
        }
        return size;
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

    /** The form of the length that the second byte tells. */
    static LengthForm form(int second) {
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
