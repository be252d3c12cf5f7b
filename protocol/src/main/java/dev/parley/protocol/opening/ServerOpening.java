package dev.parley.protocol.opening;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Consequence;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpFault;
import dev.parley.protocol.http.RequestHead;
import dev.parley.protocol.websocket.DeflateParameters;
import dev.parley.protocol.websocket.Negotiated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server's side of the opening handshake (RFC 6455 §4.2): judges a request and makes the answer. */
public final class ServerOpening {

    private ServerOpening() {}

    /** What a server wants. */
    public record Wish(
            List<String> subprotocols,
            boolean deflate,
            boolean strict,
            List<HeaderField> headers,
            boolean wrongAccept) {
        public Wish {
            subprotocols = List.copyOf(subprotocols);
            headers = List.copyOf(headers);
        }
    }

    /** The answer to a request, and the rules that the request breaks. */
    public sealed interface Answer {

        /** What the request did wrong. */
        List<Violation> violations();

        /** A 101: the connection is open once the bytes are written. */
        record Accepted(Bytes response, Negotiated negotiated, String extensions, List<Violation> violations)
                implements Answer {}

        /** The end of TCP without a word. */
        record Failed(List<Violation> violations) implements Answer {}

        /** An error. */
        record Refused(int status, List<HeaderField> headers, String body, List<Violation> violations)
                implements Answer {}
    }

    /** Answers bytes that are no HTTP. */
    public static Answer.Refused notHttp(HttpFault fault) {
        Violation violation = new Violation(
                Rule.REQUEST_NOT_HTTP, Flow.RECEIVED, fault.offset(), "a request of HTTP/1.1", fault.message());
        return refuse(fault.status(), violation, List.of(violation));
    }

    /** Answers a request. */
    public static Answer answer(RequestHead request, Wish wish) {
        return answer(request, wish, false);
    }

    /**
     * Answers a request.
     *
     * @param more whether bytes came behind the head already
     */
    public static Answer answer(RequestHead request, Wish wish, boolean more) {
        List<Violation> violations = RequestRules.broken(request);
        for (Violation violation : violations) {
            boolean hopeless = violation.rule() == Rule.KEY_MISSING || violation.rule() == Rule.METHOD_NOT_GET;
            if (violation.rule().consequence() instanceof Consequence.Refused(int status, var _)
                    && (wish.strict() || hopeless)) {
                return refuse(status, violation, violations);
            }
        }
        if (more) {
            violations.add(new Violation(
                    Rule.DATA_BEFORE_RESPONSE, Flow.RECEIVED, request.raw().size(), "the response first", "bytes"));
            if (wish.strict()) {
                return new Answer.Failed(violations);
            }
        }
        return accept(request, wish, violations);
    }

    private static Answer.Refused refuse(int status, Violation violation, List<Violation> violations) {
        List<HeaderField> headers = new ArrayList<>();
        headers.add(new HeaderField("Content-Type", "text/plain; charset=utf-8"));
        switch (status) {
            case 426 -> {
                headers.add(new HeaderField("Upgrade", "websocket"));
                headers.add(new HeaderField("Sec-WebSocket-Version", "13"));
            }
            case 405 -> headers.add(new HeaderField("Allow", "GET"));
            default -> {}
        }
        String body = violation.rule().demand() + " (" + violation.rule().source() + ")\nexpected: "
                + violation.expected() + "\nseen: " + violation.seen() + "\n";
        return new Answer.Refused(status, headers, body, violations);
    }

    private static Answer accept(RequestHead request, Wish wish, List<Violation> violations) {
        String subprotocol = choose(request.fields().members("Sec-WebSocket-Protocol"), wish.subprotocols());
        List<Violation> found = new ArrayList<>(violations);
        DeflateExtension deflate = wish.deflate() ? firstLawful(request, found) : null;
        DeflateParameters agreed = deflate == null ? null : deflate.agreed();
        String extensions = deflate == null ? "" : deflate.accepted().toString();
        String key = Objects.requireNonNullElse(request.fields().first("Sec-WebSocket-Key"), "");
        StringBuilder head = new StringBuilder("HTTP/1.1 101 Switching Protocols\r\n");
        line(head, "Upgrade", "websocket");
        line(head, "Connection", "Upgrade");
        line(
                head,
                "Sec-WebSocket-Accept",
                Accept.of(wish.wrongAccept() ? key + "?" : key).value());
        if (subprotocol != null) {
            line(head, "Sec-WebSocket-Protocol", subprotocol);
        }
        if (!extensions.isEmpty()) {
            line(head, "Sec-WebSocket-Extensions", extensions);
        }
        wish.headers().forEach(field -> line(head, field.name(), field.value()));
        Bytes response = Bytes.utf8(head.append("\r\n").toString());
        List<String> declined =
                ExtensionList.read(request.fields().all("Sec-WebSocket-Extensions")).extensions().stream()
                        .map(Extension::name)
                        .distinct()
                        .filter(name -> agreed == null || !name.equals(DeflateExtension.NAME))
                        .toList();
        return new Answer.Accepted(response, new Negotiated(subprotocol, agreed, declined), extensions, found);
    }

    private static @Nullable String choose(List<String> offered, List<String> understood) {
        return offered.stream().filter(understood::contains).findFirst().orElse(null);
    }

    /** The first offer of permessage-deflate that is lawful; the others are declined (RFC 7692 §5). */
    private static @Nullable DeflateExtension firstLawful(RequestHead request, List<Violation> found) {
        ExtensionList offers = ExtensionList.read(request.fields().all("Sec-WebSocket-Extensions"));
        for (Extension extension : offers.extensions()) {
            if (extension.name().equals(DeflateExtension.NAME)) {
                DeflateExtension offer = DeflateExtension.offer(extension);
                if (offer.broken().isEmpty()) {
                    if (offer.small()) {
                        found.add(new Violation(
                                Rule.DEFLATE_WINDOW_SMALL, Flow.RECEIVED, 0, "10 bits or more", extension.toString()));
                    }
                    return offer;
                }
                offer.broken()
                        .forEach(finding -> found.add(new Violation(
                                finding.rule(), Flow.RECEIVED, 0, finding.rule().demand(), finding.seen())));
            }
        }
        return null;
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
