package dev.parley.protocol.websocket;

/** The side of a connection that a machine plays (RFC 6455 §1.2): a client masks its frames, a server does not. */
public enum Role {
    /** The one that opened the connection. */
    CLIENT,
    /** The one that was connected to. */
    SERVER;

    /** The other side. */
    public Role peer() {
        return this == CLIENT ? SERVER : CLIENT;
    }
}
