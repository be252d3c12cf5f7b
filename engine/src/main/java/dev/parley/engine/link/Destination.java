package dev.parley.engine.link;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A peer that a connection goes to, and the way there. */
public interface Destination {

    /** Whether TLS is spoken. */
    boolean secure();

    /** Name or address, IPv6 without brackets. */
    String host();

    /** 1 to 65535. */
    int port();

    /** A Unix domain socket to connect to in place of host and port. */
    @Nullable
    Path unixSocket();

    /** For name lookup, TCP, proxy and TLS together. */
    Duration connectTimeout();

    TlsOptions tls();

    /** What TLS offers to speak (RFC 7301), by preference. */
    default List<String> protocols() {
        return List.of("http/1.1");
    }

    /** The proxy to go through, or none. */
    @Nullable
    Proxy proxy();

    /** The scheme of its URLs, with TLS or without. */
    String scheme(boolean tls);
}
