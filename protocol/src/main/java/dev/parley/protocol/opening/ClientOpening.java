package dev.parley.protocol.opening;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Consequence;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.HttpFault;
import dev.parley.protocol.http.RequestHead;
import dev.parley.protocol.http.ResponseHead;
import dev.parley.protocol.websocket.Negotiated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The client's side of the opening handshake (RFC 6455 §4.1): makes the request and judges the response. Immutable. */
public final class ClientOpening {

    private final String target;
    private final HeaderFields fields;

    /**
     * A handshake to be.
     *
     * @param host value of the Host field
     * @param target path and query, as they go out
     * @param key Base64 of 16 random bytes
     * @param subprotocols offered, in order
     * @param deflate the offer in {@code Sec-WebSocket-Extensions}, or none
     * @param rows lines of the user: one of a name takes the place of the line that would be sent by itself
     */
    public ClientOpening(
            String host,
            String target,
            String key,
            List<String> subprotocols,
            @Nullable String deflate,
            List<HeaderField> rows) {
        this.target = target;
        List<HeaderField> own = new ArrayList<>();
        own.add(new HeaderField("Host", host));
        own.add(new HeaderField("Connection", "Upgrade"));
        own.add(new HeaderField("Upgrade", "websocket"));
        own.add(new HeaderField("Sec-WebSocket-Version", "13"));
        own.add(new HeaderField("Sec-WebSocket-Key", key));
        if (!subprotocols.isEmpty()) {
            own.add(new HeaderField("Sec-WebSocket-Protocol", String.join(", ", subprotocols)));
        }
        if (deflate != null) {
            own.add(new HeaderField("Sec-WebSocket-Extensions", deflate));
        }
        own.add(new HeaderField("User-Agent", "Parley"));
        own.removeIf(line -> rows.stream().anyMatch(row -> row.is(line.name())));
        own.addAll(rows);
        this.fields = new HeaderFields(own);
    }

    /** The request as it goes out. */
    public Bytes request() {
        StringBuilder head = new StringBuilder("GET ").append(target).append(" HTTP/1.1\r\n");
        for (HeaderField line : fields.lines()) {
            head.append(line.name()).append(": ").append(line.value()).append("\r\n");
        }
        return Bytes.utf8(head.append("\r\n").toString());
    }

    /** The key that is sent, as text. */
    public String key() {
        return Objects.requireNonNullElse(fields.first("Sec-WebSocket-Key"), "");
    }

    /** The subprotocols that are offered. */
    public List<String> offeredSubprotocols() {
        return fields.members("Sec-WebSocket-Protocol");
    }

    /**
     * What a 101 agrees to, and the rules that it breaks.
     *
     * @param opens whether the connection may be used; when strict, any rule that fails the opening forbids it
     * @param missing names of extensions that are needed and were not agreed to: the client closes with 1010 (RFC 6455 §7.4.1)
     */
    public record Judged(
            boolean opens,
            Negotiated negotiated,
            String extensions,
            List<String> missing,
            List<Violation> violations) {}

    /**
     * What is known of the service without asking it.
     *
     * @param needed names of extensions without which the client will not go on
     * @param resourceUnknown whether there is no service at the target
     * @param originUnwanted whether the service does not want the Origin that is sent
     */
    public record Known(List<String> needed, boolean resourceUnknown, boolean originUnwanted) {

        /** Nothing. */
        public static final Known NOTHING = new Known(List.of(), false, false);

        public Known {
            needed = List.copyOf(needed);
        }
    }

    /** Judges a response of status 101. */
    public Judged judge(ResponseHead response, boolean strict) {
        return judge(response, strict, Known.NOTHING);
    }

    /** Judges a response of status 101 with what is known. */
    public Judged judge(ResponseHead response, boolean strict, Known known) {
        ResponseRules rules = new ResponseRules(
                response,
                Accept.of(key()).value(),
                offeredSubprotocols(),
                ExtensionList.read(fields.all("Sec-WebSocket-Extensions")));
        List<Violation> violations = new ArrayList<>(rules.broken());
        Violation fault = requestFault();
        if (fault != null) {
            violations.add(violation(
                    Rule.BAD_REQUEST_ACCEPTED,
                    "an error status",
                    "101 to a request that breaks " + fault.rule().id()));
        }
        List<String> accepted =
                ExtensionList.read(response.fields().all("Sec-WebSocket-Extensions")).extensions().stream()
                        .map(Extension::name)
                        .toList();
        if (known.resourceUnknown()) {
            violations.add(violation(Rule.RESOURCE_UNKNOWN_ACCEPTED, "an error status such as 404", "101"));
        }
        List<String> missing =
                known.needed().stream().filter(name -> !accepted.contains(name)).toList();
        if (!missing.isEmpty()) {
            violations.add(violation(Rule.EXTENSION_REQUIRED_MISSING, String.join(", ", missing), accepted.toString()));
        }
        boolean fails = violations.stream()
                .anyMatch(each -> each.rule().consequence() instanceof Consequence.OpeningFailed
                        || each.rule().consequence() instanceof Consequence.Refused);
        String extensions = String.join(", ", response.fields().all("Sec-WebSocket-Extensions"));
        return new Judged(!fails || !strict, rules.negotiated(), extensions, missing, List.copyOf(violations));
    }

    /** Judges a response of another status: that is plain HTTP, but a refusal of a version must tell the versions understood. */
    public List<Violation> judgeRefusal(ResponseHead response) {
        return judgeRefusal(response, Known.NOTHING);
    }

    /** Judges a response of another status with what is known. */
    public List<Violation> judgeRefusal(ResponseHead response, Known known) {
        List<Violation> found = new ArrayList<>(0);
        if (known.originUnwanted() && response.status() != 403) {
            found.add(violation(Rule.ORIGIN_REFUSAL_NOT_403, "403", String.valueOf(response.status())));
        }
        boolean versionRefused = !fields.all("Sec-WebSocket-Version").equals(List.of("13"))
                || (response.status() == 426 && requestFault() == null);
        boolean refused = response.status() >= 400 && response.status() < 500;
        if (versionRefused && refused && response.fields().count("Sec-WebSocket-Version") == 0) {
            found.add(violation(
                    Rule.VERSIONS_NOT_TOLD, "Sec-WebSocket-Version", "status " + response.status() + " without it"));
        }
        return found;
    }

    /** What came is no HTTP. */
    public static Violation notHttp(HttpFault fault) {
        return new Violation(
                Rule.RESPONSE_NOT_HTTP, Flow.RECEIVED, fault.offset(), "a response of HTTP/1.1", fault.message());
    }

    /** What is wrong with our own request, so that no server may accept it, or nothing. */
    private @Nullable Violation requestFault() {
        RequestHead own = new RequestHead("GET", target, "HTTP/1.1", fields, request());
        return RequestRules.broken(own).stream()
                .filter(each -> each.rule().consequence() instanceof Consequence.Refused)
                .findFirst()
                .orElse(null);
    }

    private static Violation violation(Rule rule, String expected, String seen) {
        return new Violation(rule, Flow.RECEIVED, 0, expected, seen);
    }
}
