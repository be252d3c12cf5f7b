package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes on their way to the peer: filled by a machine, drained by the owner of the socket. Many connections of one loop may
 * share one. Large payloads that go out as they are stay where they are until they are drained.
 */
public final class OutputBuffer {

    private static final int KEPT = 1 << 18;
    /** From this size on a payload is not copied. */
    private static final int LARGE = 4_096;

    private byte[] array;
    private int used;
    private final List<Inserted> inserted = new ArrayList<>(0);
    private int insertedSize;

    /** An empty buffer of some capacity; it grows as needed. */
    public OutputBuffer(int capacity) {
        array = new byte[capacity];
    }

    /** How many bytes are in it. */
    public int size() {
        return used + insertedSize;
    }

    /** Hands over all bytes, in order, and forgets them. */
    public void drain(Sink sink) {
        int from = 0;
        for (Inserted large : inserted) {
            sink.take(array, from, large.at - from);
            sink.take(large.bytes.buffer());
            from = large.at;
        }
        sink.take(array, from, used - from);
        clear();
    }

    /** Forgets all bytes, and gives memory back after a very large one. */
    public void clear() {
        used = 0;
        if (insertedSize > 0) {
            inserted.clear();
            insertedSize = 0;
        }
        if (array.length > KEPT) {
            array = new byte[KEPT];
        }
    }

    /** What is in it, copied. */
    public Bytes bytes() {
        Bytes whole = Bytes.EMPTY;
        int from = 0;
        for (Inserted large : inserted) {
            whole = whole.plus(Bytes.copyOf(array, from, large.at)).plus(large.bytes);
            from = large.at;
        }
        Bytes rest = Bytes.copyOf(array, from, used);
        return whole.isEmpty() ? rest : whole.plus(rest);
    }

    /** The own bytes, for who has just made room. */
    byte[] array() {
        return array;
    }

    /** Makes room for so many bytes and returns the index of the first. */
    int grow(int more) {
        int at = used;
        if (array.length - at < more) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, Math.addExact(at, more)));
        }
        used = at + more;
        return at;
    }

    /** Takes back the last bytes. */
    void shrink(int fewer) {
        used -= fewer;
    }

    void add(Bytes bytes) {
        if (bytes.size() >= LARGE) {
            inserted.add(new Inserted(used, bytes));
            insertedSize += bytes.size();
        } else {
            int at = grow(bytes.size());
            bytes.copyTo(array, at);
        }
    }

    private record Inserted(int at, Bytes bytes) {}

    /** Takes the bytes that are drained. */
    public interface Sink {

        /** Takes a part of the array, at once. */
        void take(byte[] bytes, int from, int size);

        /** Takes bytes that do not change any more. */
        void take(ByteBuffer bytes);
    }
}
