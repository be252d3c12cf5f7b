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
    NOTE;

    /** That of a message. */
    public static Kind of(boolean text) {
        return text ? TEXT : BINARY;
    }

    /** The name in the contract. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
