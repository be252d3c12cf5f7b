package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.ResponseHead;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Heads of HTTP/2 (RFC 9113 §8.3): fields of frames, and the same written down as the terminal's tools do, with a start line and with
 * {@code host} in place of {@code :authority}.
 */
final class Http2Head {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "proxy-connection", "keep-alive", "transfer-encoding", "upgrade", "http2-settings");

    private Http2Head() {}

    /** The fields of a request; those that belong to a connection of HTTP/1.1 are left out (§8.2.2). */
    static Http2Headers of(ExchangeRequest request) {
        Http2Headers headers = new DefaultHttp2Headers(false);
        headers.method(request.method())
                .scheme(request.secure() ? "https" : "http")
                .path(request.target());
        for (HeaderField line : request.headers()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            if (name.equals("host")) {
                headers.authority(line.value());
            } else if (!OF_THE_CONNECTION.contains(name)
                    && !(name.equals("te") && !line.value().equals("trailers"))) {
                headers.add(name, line.value());
            }
        }
        return headers;
    }

    /** That lines which a user wrote were left out. */
    static Optional<Problem> leftOut(ExchangeRequest request) {
        String names = request.headers().stream()
                .map(HeaderField::name)
                .filter(name -> OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of("not-sent", "HTTP/2 has no " + names + ": not sent (RFC 9113 §8.2.2)"));
    }

    /** A request's head, written down. */
    static Bytes written(Http2Headers headers) {
        StringBuilder head = new StringBuilder();
        head.append(headers.method()).append(' ').append(headers.path()).append(" HTTP/2\r\n");
        if (headers.authority() != null) {
            head.append("host: ").append(headers.authority()).append("\r\n");
        }
        return Bytes.utf8(lines(head, fields(headers)).append("\r\n").toString());
    }

    /** A response's head. */
    static ResponseHead response(int status, Http2Headers headers) {
        HeaderFields fields = fields(headers);
        StringBuilder raw = new StringBuilder("HTTP/2 ").append(status).append("\r\n");
        return new ResponseHead(
                status,
                "",
                "HTTP/2",
                fields,
                Bytes.utf8(lines(raw, fields).append("\r\n").toString()));
    }

    /** The status, or 0 where there is none that is one. */
    static int status(Http2Headers headers) {
        CharSequence status = headers.status();
        return status != null && status.toString().matches("[1-5]\\d\\d") ? Integer.parseInt(status.toString()) : 0;
    }

    /** All fields but the pseudo ones. */
    static HeaderFields fields(Http2Headers headers) {
        List<HeaderField> fields = new ArrayList<>();
        for (Map.Entry<CharSequence, CharSequence> each : headers) {
            if (each.getKey().length() > 0 && each.getKey().charAt(0) != ':') {
                fields.add(new HeaderField(
                        each.getKey().toString(), each.getValue().toString()));
            }
        }
        return new HeaderFields(fields);
    }

    private static StringBuilder lines(StringBuilder head, HeaderFields fields) {
        for (HeaderField field : fields.lines()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        return head;
    }
}
