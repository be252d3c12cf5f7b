package dev.parley.engine.link;

import org.jspecify.annotations.Nullable;

/** A proxy that connections go through. */
public record Proxy(
        Kind kind,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {

    /** The protocol spoken with a proxy. */
    public enum Kind {
        /** SOCKS 5 (RFC 1928); names are resolved by the proxy. */
        SOCKS5,
        /** HTTP CONNECT (RFC 9110 §9.3.6). */
        HTTP
    }
}
