package dev.parley.description.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An element of a DER text (X.690 §8): its tag, its length and its content.
 *
 * @param from where its tag stands
 * @param start where its content begins
 * @param end where the next element begins
 */
@SuppressWarnings("ArrayRecordComponent") // a view of bytes, never compared
record DerElement(byte[] bytes, int from, int start, int end) {

    private static final int LONG = 0x80;

    /**
     * The element that bytes begin with.
     *
     * @throws IllegalArgumentException when they hold none
     */
    static DerElement of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    private static DerElement at(byte[] bytes, int from, int limit) {
        if (limit - from < 2) {
            throw new IllegalArgumentException("cut");
        }
        int length = bytes[from + 1] & 0xFF;
        int start = from + 2;
        if (length >= LONG) {
            int count = length - LONG;
            if (count == 0 || count > 4 || count > limit - start) {
                throw new IllegalArgumentException("length");
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | (bytes[start++] & 0xFF);
            }
        }
        if (length < 0 || length > limit - start) {
            throw new IllegalArgumentException("length");
        }
        return new DerElement(bytes, from, start, start + length);
    }

    /** What stands in it, one after the other. */
    List<DerElement> children() {
        List<DerElement> children = new ArrayList<>();
        for (int at = start; at < end; ) {
            DerElement child = at(bytes, at, end);
            children.add(child);
            at = child.end;
        }
        return children;
    }

    /**
     * One of what stands in it.
     *
     * @throws IllegalArgumentException when there are not so many
     */
    DerElement child(int index) {
        List<DerElement> children = children();
        if (index >= children.size()) {
            throw new IllegalArgumentException("missing");
        }
        return children.get(index);
    }

    /** The element that its content is the text of. */
    DerElement inside() {
        return at(bytes, start, end);
    }

    byte[] content() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** Itself, with tag and length. */
    byte[] whole() {
        return Arrays.copyOfRange(bytes, from, end);
    }

    /** Its content in hexadecimal digits, as object identifiers are compared. */
    String hex() {
        return HexFormat.of().formatHex(bytes, start, end);
    }
}
