package dev.parley.transport;

import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.link.Proxy;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import java.util.Set;

/**
 * How a request goes out by HTTP/1.1: to the service itself, or to a proxy that passes it on (RFC 9112 §3.2.2).
 *
 * @param chunked whether the body goes out in chunks
 */
record RequestPlan(ExchangeRequest request, boolean forwarded, boolean chunked) {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY");

    /** @param restricted whether a proxy must not look names up: then it opens a way through to an address that was checked */
    static RequestPlan of(ExchangeRequest request, boolean restricted) {
        boolean chunked = new HeaderFields(request.headers()).hasToken("Transfer-Encoding", "chunked");
        return new RequestPlan(request, !restricted && canBeForwarded(request), chunked);
    }

    /** Whether a proxy may get the request itself, in place of opening a way through. */
    private static boolean canBeForwarded(ExchangeRequest request) {
        Proxy proxy = request.proxy();
        return proxy != null && proxy.kind() == Proxy.Kind.HTTP && !request.secure() && request.unixSocket() == null;
    }

    /** The head as on the wire. */
    Bytes head() {
        StringBuilder head =
                new StringBuilder(request.method()).append(' ').append(target()).append(" HTTP/1.1\r\n");
        for (HeaderField line : request.headers()) {
            head.append(line.name()).append(": ").append(line.value()).append("\r\n");
        }
        Proxy proxy = request.proxy();
        if (forwarded && proxy != null && proxy.user() != null && !has("Proxy-Authorization")) {
            String password = proxy.password() == null ? "" : proxy.password();
            String credentials = Bytes.utf8(proxy.user() + ":" + password).base64();
            head.append("Proxy-Authorization: Basic ").append(credentials).append("\r\n");
        }
        return Bytes.utf8(head.append("\r\n").toString());
    }

    private String target() {
        if (!forwarded) {
            return request.target();
        }
        String host = request.host().contains(":") ? "[" + request.host() + "]" : request.host();
        String port = request.port() == 80 ? "" : ":" + request.port();
        String path = request.target().equals("*") ? "" : request.target();
        return "http://" + host + port + path;
    }

    /** Whether the head is all of it. */
    boolean bodiless() {
        return request.body().size() == 0 && !chunked;
    }

    /** Whether the body waits for leave (RFC 9110 §10.1.1). */
    boolean asksFirst() {
        return fields().hasToken("Expect", "100-continue");
    }

    /** Whether the connection is not to be used again: as it was asked for, or since the peer may see another end of the body. */
    boolean last() {
        return fields().hasToken("Connection", "close") || !framed();
    }

    private boolean framed() {
        String length = fields().first("Content-Length");
        String coding = fields().first("Transfer-Encoding");
        long size = request.body().size();
        boolean lies = length != null && size >= 0 && !length.strip().equals(Long.toString(size));
        return coding == null ? !lies : length == null && (chunked || size == 0);
    }

    /** Whether it may go out twice unasked (RFC 9110 §9.2.2). */
    boolean repeatable() {
        return IDEMPOTENT.contains(request.method()) && request.body().repeatable();
    }

    private boolean has(String name) {
        return fields().first(name) != null;
    }

    private HeaderFields fields() {
        return new HeaderFields(request.headers());
    }
}
