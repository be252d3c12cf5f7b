package dev.parley.protocol.websocket;

/** The types of messages that an application takes (RFC 6455 §7.4.1, code 1003). */
public enum Wanted {
    /** Text and binary. */
    ANY,
    /** Text only. */
    TEXT,
    /** Binary only. */
    BINARY;

    boolean accepts(boolean text) {
        return this == ANY || (this == TEXT) == text;
    }
}
