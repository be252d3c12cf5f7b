package dev.parley.description.variables;

/**
 * A place within a text or a payload.
 *
 * @param offset from 0
 * @param length at least 1
 */
public record Span(int offset, int length) {

    /** The place behind its last element. */
    public int end() {
        return offset + length;
    }

    /** The same place in something that begins so much earlier. */
    public Span shifted(int by) {
        return new Span(offset + by, length);
    }
}
