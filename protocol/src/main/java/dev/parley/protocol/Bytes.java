package dev.parley.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/** An immutable string of bytes that is equal by its content; slices share memory. */
public final class Bytes {

    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int FEW = 32;

    private final byte[] array;
    private final int from;
    private final int size;

    private Bytes(byte[] array, int from, int size) {
        this.array = array;
        this.from = from;
        this.size = size;
    }

    /** The bytes of the array, which is copied. */
    public static Bytes of(byte... bytes) {
        return copyOf(bytes, 0, bytes.length);
    }

    /** The bytes of a part of the array, which is copied. */
    public static Bytes copyOf(byte[] array, int from, int to) {
        return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(array, from, to), 0, to - from);
    }

    /** The array itself: the caller gives it away and never writes to it again. */
    public static Bytes wrap(byte[] array) {
        return wrap(array, 0, array.length);
    }

    /** A part of the array itself: the caller gives it away and never writes to it again. */
    public static Bytes wrap(byte[] array, int from, int to) {
        return from == to ? EMPTY : new Bytes(array, from, to - from);
    }

    /** The text in UTF-8. */
    public static Bytes utf8(String text) {
        return wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of ISO 8859-1 text: one for each character. */
    public static Bytes latin1(String text) {
        return wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The bytes of hexadecimal digits; blanks between pairs are passed over. */
    public static Bytes hex(String digits) {
        return wrap(HexFormat.of().parseHex(digits.replaceAll("\\s", "")));
    }

    /** How many bytes. */
    public int size() {
        return size;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The byte at the index. */
    public byte at(int index) {
        return array[from + Objects.checkIndex(index, size)];
    }

    /** The byte at the index, from 0 to 255. */
    public int unsigned(int index) {
        return at(index) & 0xff;
    }

    /** The bytes from an index up to, and without, another. */
    public Bytes slice(int begin, int end) {
        Objects.checkFromToIndex(begin, end, size);
        return begin == end ? EMPTY : new Bytes(array, from + begin, end - begin);
    }

    /** These bytes, then the others. */
    public Bytes plus(Bytes others) {
        byte[] joined = new byte[size + others.size];
        copyTo(joined, 0);
        others.copyTo(joined, size);
        return wrap(joined);
    }

    /** Copies all of them into the array. */
    public void copyTo(byte[] target, int at) {
        if (size < 8 || size > FEW) {
            System.arraycopy(array, from, target, at, size);
            return;
        }
        // calling the routine for arrays takes longer than a few words; the last word may overlap the one before
        for (int i = 0; i < size - 8; i += 8) {
            LONGS.set(target, at + i, (long) LONGS.get(array, from + i));
        }
        LONGS.set(target, at + size - 8, (long) LONGS.get(array, from + size - 8));
    }

    /** Copies a part of them into the array. */
    public void copyTo(int begin, int end, byte[] target, int at) {
        Objects.checkFromToIndex(begin, end, size);
        System.arraycopy(array, from + begin, target, at, end - begin);
    }

    /** A copy as an array. */
    public byte[] toArray() {
        return Arrays.copyOfRange(array, from, from + size);
    }

    /** A read-only view. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(array, from, size).slice().asReadOnlyBuffer();
    }

    /** The text in UTF-8; bad bytes become U+FFFD. */
    public String utf8() {
        return new String(array, from, size, StandardCharsets.UTF_8);
    }

    /** One character of ISO 8859-1 for each byte. */
    public String latin1() {
        return new String(array, from, size, StandardCharsets.ISO_8859_1);
    }

    /** Lower-case hexadecimal digits, two for each byte. */
    public String hex() {
        return HexFormat.of().formatHex(array, from, from + size);
    }

    /** Base64 with padding (RFC 4648 §4). */
    public String base64() {
        return StandardCharsets.ISO_8859_1
                .decode(Base64.getEncoder().encode(buffer()))
                .toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that
                && Arrays.equals(array, from, from + size, that.array, that.from, that.from + that.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < from + size; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    /** The size, and the first bytes in hexadecimal digits. */
    @Override
    public String toString() {
        return size + " B [" + slice(0, Math.min(size, 64)).hex() + (size > 64 ? "…]" : "]");
    }
}
