package dev.parley.description.request;

import org.jspecify.annotations.Nullable;

/** A proxy as it was named by its URL. */
public record ProxyAddress(
        Kind kind,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {

    /** The protocol spoken with it. */
    public enum Kind {
        SOCKS5,
        HTTP
    }
}
