package dev.parley.protocol.websocket;

import java.util.zip.Deflater;

/**
 * The compressing half of permessage-deflate (RFC 7692 §7.2.1) for every window of 8 to 15 bits. zlib's own window is always
 * 15 bits here; a full flush after every 2^bits bytes of input keeps it from referring back further than was agreed.
 */
final class Deflation implements AutoCloseable {

    private static final int TAIL = 4;

    private final int window;
    private final boolean keepContext;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private int sinceFlush;

    Deflation(int windowBits, boolean keepContext) {
        this.window = windowBits == 15 ? Integer.MAX_VALUE : 1 << windowBits;
        this.keepContext = keepContext;
    }

    /** Appends a whole message, compressed, without the last four bytes {@code 00 00 ff ff}. */
    void compress(byte[] bytes, int from, int size, OutputBuffer target) {
        if (size == 0) {
            target.array()[target.grow(1)] = 0;
            return;
        }
        int end = from + size;
        int at = from;
        while (end - at > window - sinceFlush) {
            int part = window - sinceFlush;
            deflate(bytes, at, part, Deflater.FULL_FLUSH, target);
            at += part;
            sinceFlush = 0;
        }
        deflate(bytes, at, end - at, keepContext ? Deflater.SYNC_FLUSH : Deflater.FULL_FLUSH, target);
        sinceFlush += end - at;
        target.shrink(TAIL);
        if (!keepContext) {
            deflater.reset();
            sinceFlush = 0;
        }
    }

    private void deflate(byte[] bytes, int from, int size, int flush, OutputBuffer target) {
        deflater.setInput(bytes, from, size);
        int room;
        int written;
        do {
            room = Math.max(256, Math.min(size, 1 << 16) + 64);
            int at = target.grow(room);
            written = deflater.deflate(target.array(), at, room, flush);
            target.shrink(room - written);
        } while (written == room);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
