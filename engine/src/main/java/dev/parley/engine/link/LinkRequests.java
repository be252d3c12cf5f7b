package dev.parley.engine.link;

import dev.parley.description.request.ResolvedOptions;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.variables.MarkedText;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.Limits;
import dev.parley.protocol.websocket.Policy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is needed to open the connection that a user described. */
public final class LinkRequests {

    /** Pings that go unanswered so long fail a strict connection: nothing else tells a half-open one. */
    private static final long PONG_PATIENCE = 10_000_000_000L;

    private LinkRequests() {}

    /** That of a request that is filled in; {@code headers} are its lines with the cookies of the jar. */
    public static LinkRequest of(
            ResolvedRequest request,
            List<HeaderField> headers,
            TlsOptions tls,
            @Nullable Proxy proxy,
            @Nullable Path unixSocket) {
        ResolvedOptions options = request.options();
        return new LinkRequest(
                request.secure(),
                request.host(),
                request.port(),
                unixSocket,
                request.target().text(),
                headers,
                request.subprotocols().stream().map(MarkedText::text).toList(),
                request.deflate(),
                policy(options),
                options.connectTimeout(),
                options.handshakeTimeout(),
                tls,
                proxy);
    }

    /** The user's header lines. */
    public static List<HeaderField> headers(ResolvedRequest request) {
        return request.headers().stream()
                .map(line -> new HeaderField(line.name().text(), line.value().text()))
                .toList();
    }

    private static Policy policy(ResolvedOptions options) {
        long interval = options.pingInterval().toNanos();
        long patience = interval > 0 && options.strict() ? Math.max(PONG_PATIENCE, 2 * interval) : 0;
        return Policy.DEFAULT
                .withStrict(options.strict())
                .withAutomatic(options.automaticPong(), true)
                .withPings(interval, options.pingPayload().text(), patience)
                .withLimits(new Limits(
                        Math.max(125, options.maxMessageSize()),
                        options.maxMessageSize(),
                        options.maxFragments(),
                        options.maxRatio()));
    }
}
