package dev.parley.protocol.websocket;

import org.jspecify.annotations.Nullable;

/**
 * How a connection ended (RFC 6455 §7.1).
 *
 * @param clean whether both Close frames were exchanged
 * @param code the peer's close code: 1005 for a Close without one, 1006 where none came
 * @param reason of the peer's Close
 * @param by who began it
 * @param sent the code of our own Close, 1005 for one without, or none if there was none
 * @param failed whether we failed the connection (RFC 6455 §7.1.7), with the code sent where there is one
 * @param reset whether TCP ended by RST
 */
public record Ending(
        boolean clean,
        int code,
        String reason,
        By by,
        @Nullable Integer sent,
        boolean failed,
        boolean reset) {

    /** Who began an end. */
    public enum By {
        /** We did. */
        US,
        /** The peer did. */
        PEER,
        /** Nobody: the connection was lost. */
        NETWORK
    }
}
