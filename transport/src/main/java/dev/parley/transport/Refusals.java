package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.LinkRequest;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Consequence;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http.HttpFault;
import dev.parley.protocol.http.ResponseHead;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Why a server did not open a WebSocket, and what to try. */
final class Refusals {

    private static final int LINE = 80;
    private static final int BYTES = 16;

    private Refusals() {}

    static LinkFailure of(ResponseHead response, Bytes body, LinkRequest request) {
        String what = (response.status() + " " + response.reason()).strip();
        String message = response.status() / 100 == 3
                ? "The server redirects: " + what + " to "
                        + Objects.requireNonNullElse(response.fields().first("Location"), "nowhere")
                : "The server refused the upgrade: " + what;
        List<Reason> reasons = reasons(response, body, request);
        Problem problem = Problem.of("upgrade-refused", message);
        Problem hinted =
                reasons.isEmpty() ? problem : problem.hint(reasons.getFirst().title());
        return new LinkFailure(hinted, response.status(), reasons, false);
    }

    private static List<Reason> reasons(ResponseHead response, Bytes body, LinkRequest request) {
        List<Reason> reasons = new ArrayList<>();
        boolean origin = request.headers().stream().anyMatch(row -> row.is("Origin"));
        switch (response.status()) {
            case 400 -> {
                if (!request.secure() && body.latin1().contains("HTTPS")) {
                    reasons.add(new Reason("The server wants TLS on this port", "Use wss:// instead of ws://."));
                }
                reasons.add(new Reason(
                        "The server misses something in the handshake",
                        "Compare the request with what the service documents: subprotocol, headers, query."));
            }
            case 401 -> {
                reasons.add(new Reason(
                        "Credentials are missing or not valid",
                        "Look at " + named("WWW-Authenticate", response) + ", then at Auth."));
                reasons.add(new Reason(
                        "The server reads the token elsewhere",
                        "Some take it from the query or a subprotocol, as browsers cannot set headers."));
            }
            case 403 -> {
                reasons.add(
                        origin
                                ? new Reason(
                                        "The Origin is not one that the server expects",
                                        "Set the header Origin to the address of the service's own web page.")
                                : new Reason(
                                        "The server expects an Origin",
                                        "Add a header Origin with the address of the service's own web page."));
                reasons.add(new Reason("The credentials do not suffice", "They were read, and do not allow this."));
            }
            case 404 ->
                reasons.add(new Reason(
                        "The path is another one", "Check the address after the host, and path parameters."));
            case 426 ->
                reasons.add(new Reason(
                        "A proxy on the way took the upgrade away",
                        "A reverse proxy must pass on Upgrade and Connection."));
            case 200 ->
                reasons.add(new Reason(
                        "This is a plain HTTP resource", "The path may be wrong, or a proxy took the upgrade away."));
            case 502, 503, 504 ->
                reasons.add(new Reason("The service behind the proxy does not answer", "Look at the service itself."));
            case 301, 302, 303, 307, 308 ->
                reasons.add(new Reason(
                        "The service is elsewhere",
                        "Use the address in " + named("Location", response) + ", with ws for http and wss for https."));
            default -> {}
        }
        return reasons;
    }

    /** A header of the response in the server's own spelling, where it is there. */
    private static String named(String header, ResponseHead response) {
        return response.fields().lines().stream()
                .filter(line -> line.is(header))
                .map(line -> line.name() + " in the response")
                .findFirst()
                .orElse("the response, which has no " + header);
    }

    static LinkFailure unlawful(List<Violation> violations) {
        Violation worst = violations.stream()
                .filter(each -> each.rule().consequence() instanceof Consequence.OpeningFailed)
                .findFirst()
                .orElse(violations.getFirst());
        String message = switch (worst.rule()) {
            case ACCEPT_WRONG -> "Sec-WebSocket-Accept does not match the key";
            case SUBPROTOCOL_NOT_OFFERED ->
                "The server chose the subprotocol " + worst.seen() + ", which was not offered";
            default ->
                "The server broke a rule of the handshake: " + worst.rule().demand();
        };
        Problem problem = Problem.of(worst.rule().id(), message)
                .hint(
                        worst.rule() == Rule.ACCEPT_WRONG
                                ? "A cache or proxy may have answered in place of the service"
                                : worst.rule().source() + "; observing, in Options, would go on");
        Reason reason = new Reason(worst.rule().source(), "expected " + worst.expected() + ", seen " + worst.seen());
        return new LinkFailure(problem, 101, List.of(reason), false);
    }

    static LinkFailure notHttp(HttpFault fault, Bytes received) {
        if (fault.status() == 431) {
            return Failures.failure(
                    Problem.of("handshake-too-large", "The answer to the handshake is too large: " + fault.message())
                            .hint("No server needs so many header fields: look at what it sends"));
        }
        if (received.size() > 1 && received.unsigned(0) == 0x15 && received.unsigned(1) == 3) {
            return Failures.failure(
                    Problem.of("not-http", "This is TLS: the server answered with a TLS alert")
                            .hint("Try wss:// instead of ws://"),
                    new Reason("The server wants TLS on this port", "Use wss:// instead of ws://."));
        }
        String message = received.latin1().stripLeading().startsWith("HTTP/")
                ? "The answer is not lawful HTTP: " + fault.message()
                : "Not HTTP at all: the server sent " + shown(received);
        return Failures.failure(
                Problem.of("not-http", message).hint("Another protocol is spoken on this port"),
                new Reason(
                        "Another protocol is spoken on this port",
                        "Compare host and port with what the service documents."));
    }

    /** The first line where it is text, else the first bytes. */
    private static String shown(Bytes received) {
        Bytes first = received.slice(0, Math.min(received.size(), LINE));
        String line = first.latin1().strip().lines().findFirst().orElse("");
        boolean text = line.chars().allMatch(each -> each >= 0x20 && each < 0x7f);
        String more = received.size() > (text ? LINE : BYTES) ? " …" : "";
        return text
                ? "“" + line + more + "”"
                : HexFormat.ofDelimiter(" ")
                                .formatHex(first.slice(0, Math.min(first.size(), BYTES))
                                        .toArray())
                        + more;
    }

    static LinkFailure endedEarly(Bytes received, LinkRequest request) {
        String message = received.isEmpty()
                ? "The server closed the connection without an answer to the handshake"
                : "The server closed the connection within its answer to the handshake";
        return new LinkFailure(
                Problem.of("handshake-cut-short", message)
                        .hint(
                                request.secure()
                                        ? Alerts.unanswered(request.tls()) + "; or it does not speak HTTP on this port"
                                        : "It may not speak HTTP on this port, or want TLS (wss://)"),
                0,
                List.of(),
                false);
    }
}
