package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A message on its way in: what came of it so far. Memory grows with what came, not with what was announced.
 * One object serves one message after the other.
 */
final class Assembly {

    private static final byte[] NOTHING = {};
    private static final int TRUSTED = 1 << 16;

    private final long limit;
    private long bound;

    boolean open;
    long began;
    boolean text;
    boolean compressed;
    List<FrameTrace> frames = List.of();
    int frameCount;
    long wireSize;
    /** The place of its frame, where that is plain. */
    long offset = -1;
    /** Bytes of compressed payload so far. */
    long compressedSize;
    /** Its content is wrong, that was told, and no more of it is looked at. */
    boolean judged;

    private byte[] bytes = NOTHING;
    private int size;

    Assembly(long limit) {
        this.limit = limit;
        this.bound = limit;
    }

    void begin(long at, boolean asText, boolean asCompressed) {
        open = true;
        began = at;
        text = asText;
        compressed = asCompressed;
        frames = List.of();
        frameCount = 0;
        wireSize = 0;
        offset = -1;
        compressedSize = 0;
        judged = false;
        size = 0;
    }

    void add(FrameTrace frame) {
        if (frames.isEmpty()) {
            // most messages have one
            frames = List.of(frame);
            return;
        }
        if (frames.size() == 1) {
            frames = new ArrayList<>(frames);
        }
        frames.add(frame);
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

    /** Makes room for so many bytes more. */
    void reserve(int more) {
        if (bytes.length - size < more) {
            long wish = Math.max(size + (long) more, Math.min(bytes.length * 2L, limit + more));
            bytes = Arrays.copyOf(bytes, (int) Math.max(512, wish));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    int free() {
        return bytes.length - size;
    }

    /** So many bytes were added. */
    void grown(int more) {
        size += more;
    }

    /** It may inflate to so many bytes for now. */
    void bound(long most) {
        bound = most;
    }

    long bound() {
        return bound;
    }

    /** Whether it has inflated to more than it may. */
    boolean overBound() {
        return size > bound;
    }

    /** Bytes of memory that it takes, those of its frames' traces roughly. */
    long held() {
        return open ? bytes.length + 64L * frames.size() : 0;
    }

    /** What is told of it when it is complete; its memory is given away. */
    Event.Message complete(long at) {
        return new Event.Message(
                at, began, Flow.RECEIVED, text, payload(), compressed, frameCount, wireSize, offset, frames);
    }

    /** The payload; the array is given away. */
    Bytes payload() {
        byte[] whole = bytes;
        int length = size;
        release();
        return whole.length > length + (length >> 3) + 64
                ? Bytes.copyOf(whole, 0, length)
                : Bytes.wrap(whole, 0, length);
    }

    /** Lets go of its memory. */
    void release() {
        bytes = NOTHING;
        size = 0;
    }
}
