package dev.parley.description.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that grows, in UTF-8: what nearly always is ASCII is copied as it is, whatever else there is in the text. Half of a surrogate pair
 * becomes a question mark, as {@link String#getBytes} has it. Confined to one thread.
 */
public final class Utf8Text {

    private static final int FIRST = 16_384;
    private static final int ASCII = 0x80;

    private byte[] bytes = new byte[FIRST];
    private int length;

    /** Adds a text. */
    public Utf8Text append(String text) {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && text.charAt(to) < ASCII) to++;
            ascii(text, from, to);
            from = to < text.length() ? to + character(text, to) : to;
        }
        return this;
    }

    /** Adds a character of ASCII. */
    public Utf8Text append(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Adds what was written elsewhere. */
    public Utf8Text append(byte[] written) {
        return append(written, 0, written.length);
    }

    /** Adds a stretch of what was written elsewhere. */
    public Utf8Text append(byte[] written, int from, int to) {
        room(to - from);
        System.arraycopy(written, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    /** Adds a stretch of a text that is ASCII. */
    @SuppressWarnings("deprecation") // the low byte of each character is the whole of it
    void ascii(String text, int from, int to) {
        if (from == to) return;
        room(to - from);
        text.getBytes(from, to, bytes, length);
        length += to - from;
    }

    /**
     * Adds the character that begins at a place of a text.
     *
     * @return of how many units of UTF-16 it is
     */
    int character(String text, int at) {
        int code = text.codePointAt(at);
        boolean half = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        append((half ? "?" : Character.toString(code)).getBytes(StandardCharsets.UTF_8));
        return Character.charCount(code);
    }

    private void room(int more) {
        if (bytes.length - length < more) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }

    /** How many bytes were added. */
    public int length() {
        return length;
    }

    /** All that was added. */
    public byte[] bytes() {
        return bytes(0);
    }

    /** What was added since there were so many bytes. */
    byte[] bytes(int from) {
        return Arrays.copyOfRange(bytes, from, length);
    }

    /** Takes all away, to begin anew in the same memory. */
    public Utf8Text clear() {
        length = 0;
        return this;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
