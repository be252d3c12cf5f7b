package dev.parley.engine.timeline;

import java.util.Locale;

/** What an entry of a timeline is. */
public enum Kind {
    /** A text message. */
    TEXT,
    /** A binary message. */
    BINARY,
    /** A ping. */
    PING,
    /** A pong. */
    PONG,
    /** A Close frame. */
    CLOSE,
    /** The opening handshake, request and response. */
    HANDSHAKE,
    /** A stage of connecting. */
    STAGE,
    /** A broken rule. */
    RULE,
    /** Something that failed, or an end without a close. */
    ERROR,
    /** Something that was noted. */
    NOTE,
    /** The head of an HTTP request or response. */
    HEAD,
    /** A stretch of an HTTP body, as its reader sees it. */
    BODY,
    /** A stretch of an HTTP body on the wire, where that differs, or frames of HTTP/2. */
    WIRE,
    /** A server-sent event. */
    EVENT,
    /** A test of a script. */
    TEST;

    /** That of a message. */
    public static Kind of(boolean text) {
        return text ? TEXT : BINARY;
    }

    /** The name in the contract. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
