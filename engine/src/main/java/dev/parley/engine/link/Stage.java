package dev.parley.engine.link;

/**
 * A stage of opening a connection, in the order in which they come; then those of an HTTP exchange on it, and what comes before all of
 * them. Kept by their order: new ones come last.
 */
public enum Stage {
    /** The host's name is looked up. */
    LOOKUP,
    /** One address is tried by TCP, or a Unix domain socket is connected to. */
    TCP,
    /** A proxy is asked to reach the host. */
    PROXY,
    /** The TLS handshake. */
    TLS,
    /** The request to upgrade is written, until the head of the response is there. */
    UPGRADE,
    /** An HTTP request is written. */
    REQUEST,
    /** The response is waited for, from the request's last byte to its own first one. */
    WAIT,
    /** The response comes. */
    DOWNLOAD,
    /** Scripts run, or a token is asked for, before a WebSocket connects or an HTTP request is sent. */
    PREPARE
}
