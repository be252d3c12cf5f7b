package dev.parley.protocol.http2;

import dev.parley.protocol.Bytes;

/**
 * The header of a frame of HTTP/2 (RFC 9113 §4.1), with the payload where that is neither content nor a compressed head.
 *
 * @param length bytes of the payload
 * @param type its number, known or not
 * @param flags all eight, whatever they mean
 * @param stream 0 for the connection itself
 * @param payload the first bytes of it; nothing for DATA, HEADERS, PUSH_PROMISE, CONTINUATION and unknown types
 */
public record Http2Frame(int length, int type, int flags, int stream, Bytes payload) {

    /** Bytes of a header. */
    public static final int HEADER = 9;

    public static final int DATA = 0;
    public static final int HEADERS = 1;
    public static final int SETTINGS = 4;
    public static final int WINDOW_UPDATE = 8;

    /** Bytes of all of it. */
    public int size() {
        return HEADER + length;
    }
}
