package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A growing array of bytes that values are written into: numbers in groups of seven bits, texts and bytes after their length. */
final class RecordWriter {

    /** Bytes that a number takes at most. */
    static final int NUMBER = 10;

    private byte[] array;
    private int size;

    RecordWriter(int capacity) {
        array = new byte[capacity];
    }

    byte[] array() {
        return array;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Says how many bytes there are: others were written into the array, or the last ones count no more. */
    void size(int to) {
        size = to;
    }

    Bytes bytes() {
        return Bytes.copyOf(array, 0, size);
    }

    /** Makes room for bytes that are written later by {@link #int32}; returns their place. */
    int skip(int count) {
        room(count);
        int at = size;
        size += count;
        return at;
    }

    void int32(int at, int value) {
        int32(array, at, value);
    }

    /** Writes four bytes into an array. */
    static void int32(byte[] array, int at, int value) {
        array[at] = (byte) value;
        array[at + 1] = (byte) (value >> 8);
        array[at + 2] = (byte) (value >> 16);
        array[at + 3] = (byte) (value >> 24);
    }

    void octet(int value) {
        room(1);
        array[size++] = (byte) value;
    }

    void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    void int32(int value) {
        int32(skip(4), value);
    }

    /** A number that is seldom negative: small ones take little room, negative ones ten bytes. */
    void number(long value) {
        room(NUMBER);
        size = number(array, size, value);
    }

    /** Writes a number into an array that has room for it; returns the index after it. */
    static int number(byte[] into, int index, long value) {
        int at = index;
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            into[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        into[at] = (byte) rest;
        return at + 1;
    }

    /** Writes a number that may be negative into an array that has room for it; returns the index after it. */
    static int signed(byte[] into, int index, long value) {
        return number(into, index, zigzag(value));
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    /** A number that may be negative. */
    void signed(long value) {
        number(zigzag(value));
    }

    void bytes(Bytes bytes) {
        number(bytes.size());
        room(bytes.size());
        bytes.copyTo(array, size);
        size += bytes.size();
    }

    void text(String text) {
        bytes(Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    void maybeText(@Nullable String text) {
        flag(text != null);
        if (text != null) {
            text(text);
        }
    }

    <T> void maybe(@Nullable T value, Consumer<T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(value);
        }
    }

    <T> void list(List<T> values, Consumer<T> write) {
        number(values.size());
        for (T value : values) {
            write.accept(value);
        }
    }

    /** Makes room for so many bytes more. */
    void room(int more) {
        if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, Math.addExact(size, more)));
        }
    }
}
