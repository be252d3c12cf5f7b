package dev.parley.engine.exchange;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.link.Destination;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes out: nothing is added to it but what a proxy needs.
 *
 * @param target path and query (RFC 9112 §3.2.1)
 * @param headers all lines in their order, {@code Host} and the framing of the body among them
 * @param body goes out in chunks where the lines say so, else as it is
 * @param silence how long nothing may move either way; zero for ever
 * @param limits of the response's head and of its body on the wire
 */
public record ExchangeRequest(
        String method,
        boolean secure,
        String host,
        int port,
        @Nullable Path unixSocket,
        String target,
        List<HeaderField> headers,
        OutgoingBody body,
        HttpVersion version,
        Duration connectTimeout,
        Duration silence,
        HttpLimits limits,
        TlsOptions tls,
        @Nullable Proxy proxy)
        implements Destination {

    public ExchangeRequest {
        headers = List.copyOf(headers);
    }

    /** The same with another target, other lines and another body, such as a signed one. */
    public ExchangeRequest with(String otherTarget, List<HeaderField> lines, OutgoingBody otherBody) {
        return new ExchangeRequest(
                method,
                secure,
                host,
                port,
                unixSocket,
                otherTarget,
                lines,
                otherBody,
                version,
                connectTimeout,
                silence,
                limits,
                tls,
                proxy);
    }

    @Override
    public List<String> protocols() {
        return switch (version) {
            case AUTO -> List.of("h2", "http/1.1");
            case HTTP_1_1 -> List.of("http/1.1");
            case HTTP_2 -> List.of("h2");
        };
    }

    @Override
    public String scheme(boolean tls) {
        return tls ? "https" : "http";
    }
}
