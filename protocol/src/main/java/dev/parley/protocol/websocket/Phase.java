package dev.parley.protocol.websocket;

/** How far a connection is from open to ended (RFC 6455 §7). */
public enum Phase {
    /** Data goes both ways. */
    OPEN,
    /** We sent a Close, and the peer has not. */
    CLOSE_SENT,
    /** The peer sent a Close that was not answered, because answering is switched off. */
    CLOSE_RECEIVED,
    /** Both sent a Close; a client waits for the server to end TCP. */
    CLOSED_BOTH,
    /** We failed the connection: nothing that comes is looked at (§7.1.7). */
    FAILED,
    /** Over. */
    ENDED
}
