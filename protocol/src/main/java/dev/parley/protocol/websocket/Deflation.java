package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.nio.ByteBuffer;
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
    void compress(Bytes message, OutputBuffer target) {
        if (message.isEmpty()) {
            int place = target.grow(1);
            target.array()[place] = 0;
            return;
        }
        ByteBuffer bytes = message.buffer();
        int size = message.size();
        int at = 0;
        while (size - at > window - sinceFlush) {
            int part = window - sinceFlush;
            deflate(bytes.slice(at, part), Deflater.FULL_FLUSH, target);
            at += part;
            sinceFlush = 0;
        }
        deflate(bytes.slice(at, size - at), keepContext ? Deflater.SYNC_FLUSH : Deflater.FULL_FLUSH, target);
        sinceFlush = window == Integer.MAX_VALUE ? 0 : sinceFlush + size - at;
        target.shrink(TAIL);
        if (!keepContext) {
            deflater.reset();
            sinceFlush = 0;
        }
    }

    private void deflate(ByteBuffer bytes, int flush, OutputBuffer target) {
        int size = bytes.remaining();
        deflater.setInput(bytes);
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
