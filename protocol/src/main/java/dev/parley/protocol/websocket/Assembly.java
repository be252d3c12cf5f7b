package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A message on its way in: what came of it so far. Memory grows with what came, not with what was announced. */
final class Assembly implements Inflation.Sink {

    private static final int TRUSTED = 1 << 18;

    final long began;
    final boolean text;
    final boolean compressed;
    final List<FrameTrace> frames = new ArrayList<>(1);
    int frameCount;
    long wireSize;
    /** Bytes of compressed payload so far. */
    long compressedSize;
    /** The last byte of the compressed payload. */
    int lastCompressed;
    /** A rule that concerns the content was broken and told: once is enough. */
    boolean judged;

    private final long limit;
    private byte[] bytes = new byte[0];
    private int size;

    Assembly(long began, boolean text, boolean compressed, long limit) {
        this.began = began;
        this.text = text;
        this.compressed = compressed;
        this.limit = limit;
    }

    /** Room for a part of a frame of which so much is still to come; returns the index of the part's first byte. */
    int grow(int part, long frameRest) {
        int at = size;
        int needed = Math.addExact(at, part);
        if (bytes.length < needed) {
            long wish = at + Math.min(frameRest, Math.max(TRUSTED, at));
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(wish, limit)));
        }
        size = needed;
        return at;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Bytes of memory that it takes, those of its frames' traces roughly. */
    long capacity() {
        return bytes.length + 64L * frames.size();
    }

    /** The payload; the array is given away. */
    Bytes payload() {
        byte[] whole = bytes;
        bytes = new byte[0];
        return whole.length > size + (size >> 3) + 64 ? Bytes.copyOf(whole, 0, size) : Bytes.wrap(whole, 0, size);
    }

    @Override
    public byte[] room() {
        if (bytes.length - size < 64) {
            long wish = Math.max(512, bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, (int) Math.min(wish, limit + 64));
        }
        return bytes;
    }

    @Override
    public int at() {
        return size;
    }

    @Override
    public int free() {
        return bytes.length - size;
    }

    @Override
    public boolean take(int written) {
        size += written;
        return size <= limit;
    }
}
