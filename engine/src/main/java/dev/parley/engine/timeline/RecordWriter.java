package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A growing array of bytes that values are written into: numbers in groups of seven bits, texts and bytes after their length. */
final class RecordWriter {

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

    /** Forgets all bytes but the first ones. */
    void cut(int to) {
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
        room(10);
        byte[] into = array;
        int at = size;
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            into[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        into[at] = (byte) rest;
        size = at + 1;
    }

    /** A number that may be negative. */
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
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

    private void room(int more) {
        if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, Math.addExact(size, more)));
        }
    }
}
