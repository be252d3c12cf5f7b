package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.util.Arrays;

/** Bytes on their way to the peer: filled by a machine, drained by the owner of the socket. Many connections of one loop may share one. */
public final class OutputBuffer {

    private static final int KEPT = 1 << 18;

    private byte[] array;
    private int size;

    /** An empty buffer of some capacity; it grows as needed. */
    public OutputBuffer(int capacity) {
        array = new byte[capacity];
    }

    /** The bytes, from 0 to {@link #size()}; valid until something is added. */
    public byte[] array() {
        return array;
    }

    /** How many bytes are in it. */
    public int size() {
        return size;
    }

    /** Forgets all bytes, and gives memory back after a very large one. */
    public void clear() {
        size = 0;
        if (array.length > KEPT) {
            array = new byte[KEPT];
        }
    }

    /** What is in it, copied. */
    public Bytes bytes() {
        return Bytes.copyOf(array, 0, size);
    }

    /** Makes room for so many bytes and returns the index of the first. */
    int grow(int more) {
        int at = size;
        if (array.length - at < more) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, Math.addExact(at, more)));
        }
        size = at + more;
        return at;
    }

    /** Takes back the last bytes. */
    void shrink(int fewer) {
        size -= fewer;
    }

    void add(Bytes bytes) {
        int at = grow(bytes.size());
        bytes.copyTo(array, at);
    }
}
