package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Options of a connection with every default in its place.
 *
 * @param pingInterval zero for none
 * @param pingPayload at most 125 bytes of UTF-8
 * @param strict whether a broken rule fails the connection, or is only told
 * @param reconnect or none
 * @param maxMessageSize bytes, after inflating
 * @param maxRatio bytes that one byte of a compressed message may become, where the message is large
 */
public record ResolvedOptions(
        Duration connectTimeout,
        Duration handshakeTimeout,
        Duration pingInterval,
        MarkedText pingPayload,
        boolean automaticPong,
        boolean strict,
        @Nullable Backoff reconnect,
        long maxMessageSize,
        int maxFragments,
        int maxRatio) {}
