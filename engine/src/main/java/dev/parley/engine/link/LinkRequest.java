package dev.parley.engine.link;

import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to open a connection; every variable is filled in, every value checked.
 *
 * @param secure whether TLS is spoken ({@code wss})
 * @param host name or address, IPv6 without brackets
 * @param port 1 to 65535
 * @param unixSocket a Unix domain socket to connect to in place of host and port
 * @param target path and query as they go out (RFC 9112 §3.2.1)
 * @param headers lines of the user in their order; a name that Parley would send itself takes the place of Parley's line
 * @param subprotocols offered, in order
 * @param deflate value of the offer of permessage-deflate in {@code Sec-WebSocket-Extensions}, or none
 * @param policy what a broken rule does and what is done without being asked
 * @param connectTimeout for name lookup, TCP, proxy and TLS together
 * @param handshakeTimeout for the upgrade
 * @param proxy or none
 */
public record LinkRequest(
        boolean secure,
        String host,
        int port,
        @Nullable Path unixSocket,
        String target,
        List<HeaderField> headers,
        List<String> subprotocols,
        @Nullable String deflate,
        Policy policy,
        Duration connectTimeout,
        Duration handshakeTimeout,
        TlsOptions tls,
        @Nullable Proxy proxy)
        implements Destination {

    public LinkRequest {
        headers = List.copyOf(headers);
        subprotocols = List.copyOf(subprotocols);
    }

    /** The same with other lines. */
    public LinkRequest with(List<HeaderField> others) {
        return new LinkRequest(
                secure,
                host,
                port,
                unixSocket,
                target,
                others,
                subprotocols,
                deflate,
                policy,
                connectTimeout,
                handshakeTimeout,
                tls,
                proxy);
    }

    @Override
    public String scheme(boolean tls) {
        return tls ? "wss" : "ws";
    }
}
