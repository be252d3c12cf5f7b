package dev.parley.description.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of a connection that belong to the service and are saved with the endpoint. What is absent has its default.
 *
 * @param connectTimeout milliseconds for name lookup, TCP, proxy and TLS
 * @param handshakeTimeout milliseconds for the upgrade
 * @param pingInterval milliseconds between two pings, 0 for none
 * @param strict whether a broken rule fails the connection, or is only told
 * @param maxMessageSize bytes, after inflating
 * @param maxRatio bytes that one byte of a compressed message may become, where the message is large
 */
public record ConnectionOptions(
        List<String> subprotocols,
        @Nullable DeflateOffer deflate,
        @Nullable Integer connectTimeout,
        @Nullable Integer handshakeTimeout,
        @Nullable Integer pingInterval,
        @Nullable String pingPayload,
        @Nullable Boolean automaticPong,
        @Nullable Boolean strict,
        @Nullable Reconnect reconnect,
        @Nullable Long maxMessageSize,
        @Nullable Integer maxFragments,
        @Nullable Integer maxRatio) {

    /** All defaults. */
    public static final ConnectionOptions NONE =
            new ConnectionOptions(List.of(), null, null, null, null, null, null, null, null, null, null, null);

    public ConnectionOptions {
        subprotocols = List.copyOf(subprotocols);
    }

    /**
     * The offer of permessage-deflate (RFC 7692 §7.1).
     *
     * @param clientMaxWindowBits 8 to 15, or 0 to offer the parameter without a value
     * @param serverMaxWindowBits 8 to 15
     */
    public record DeflateOffer(
            boolean enabled,
            boolean clientNoContextTakeover,
            boolean serverNoContextTakeover,
            @Nullable Integer clientMaxWindowBits,
            @Nullable Integer serverMaxWindowBits) {}

    /**
     * Connecting again by itself after an abnormal end (RFC 6455 §7.2.3).
     *
     * @param delay milliseconds before the first attempt
     * @param factor growth of the delay from attempt to attempt
     * @param maxDelay milliseconds
     */
    public record Reconnect(
            boolean enabled,
            @Nullable Integer attempts,
            @Nullable Integer delay,
            @Nullable Double factor,
            @Nullable Integer maxDelay) {}
}
