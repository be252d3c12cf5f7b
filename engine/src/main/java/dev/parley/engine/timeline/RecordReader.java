package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link RecordWriter} wrote. What is no such thing ends in a {@link CorruptRecordException}. */
final class RecordReader {

    private final byte[] array;
    private final int end;
    private int at;

    RecordReader(byte[] array, int from, int to) {
        this.array = array;
        this.at = from;
        this.end = to;
    }

    int at() {
        return at;
    }

    int left() {
        return end - at;
    }

    int octet() {
        require(1);
        return array[at++] & 0xff;
    }

    boolean flag() {
        return octet() != 0;
    }

    int int32() {
        require(4);
        int value = int32(array, at);
        at += 4;
        return value;
    }

    static int int32(byte[] array, int at) {
        return (array[at] & 0xff)
                | (array[at + 1] & 0xff) << 8
                | (array[at + 2] & 0xff) << 16
                | (array[at + 3] & 0xff) << 24;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int group = octet();
            value |= (long) (group & 0x7f) << shift;
            if (group < 0x80) {
                return value;
            }
        }
        throw new CorruptRecordException("a number of more than ten bytes");
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A number that fits an int and is not negative. */
    int count() {
        long value = number();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new CorruptRecordException("a count of " + value);
        }
        return (int) value;
    }

    Bytes bytes() {
        return bytes(count());
    }

    /** So many bytes. */
    Bytes bytes(int size) {
        require(size);
        Bytes bytes = Bytes.copyOf(array, at, at + size);
        at += size;
        return bytes;
    }

    /** Passes over bytes. */
    void pass(int count) {
        require(count);
        at += count;
    }

    /** As {@link #bytes}, but only as many of them as are here. */
    Bytes beginning() {
        int size = Math.min(count(), left());
        Bytes bytes = Bytes.copyOf(array, at, at + size);
        at += size;
        return bytes;
    }

    String text() {
        int size = count();
        require(size);
        String text = new String(array, at, size, StandardCharsets.UTF_8);
        at += size;
        return text;
    }

    @Nullable
    String maybeText() {
        return flag() ? text() : null;
    }

    <T> @Nullable T maybe(Supplier<T> read) {
        return flag() ? read.get() : null;
    }

    <T> List<T> list(Supplier<T> read) {
        int size = count();
        require(size);
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.get());
        }
        return values;
    }

    /** The constant at the ordinal. */
    <E> E constant(E[] values, int ordinal) {
        if (ordinal >= values.length) {
            throw new CorruptRecordException("constant " + ordinal + " of " + values.length);
        }
        return values[ordinal];
    }

    private void require(int count) {
        if (left() < count) {
            throw new CorruptRecordException("an end after " + left() + " of " + count + " bytes");
        }
    }
}
