package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HttpFault;
import dev.parley.protocol.http.ResponsePart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why an exchange got no response or only a part of one, in the words of the field, with what to try. */
final class ExchangeFailures {

    private ExchangeFailures() {}

    /** What a failure of the connection is called, by how far the exchange had come. */
    enum Progress {
        /** The request is being written. */
        SENDING,
        /** The response is awaited. */
        WAITING,
        /** The response is being read. */
        RECEIVING
    }

    static LinkFailure silence(Progress progress, Duration patience, ExchangeRequest request) {
        String time = patience.toMillis() % 1_000 == 0 ? patience.toSeconds() + " s" : patience.toMillis() + " ms";
        String message = switch (progress) {
            case SENDING -> "The server took nothing more of the request for " + time;
            case WAITING -> "No answer within " + time;
            case RECEIVING -> "Nothing more of the answer came for " + time;
        };
        Reason likely = progress == Progress.WAITING && !request.secure()
                ? new Reason(
                        "The service is slow, wants TLS, or speaks no HTTP",
                        "Try https://, another port, or more time.")
                : new Reason("The service is slow, or hangs", "Give it more time, or look at the service itself.");
        return new LinkFailure(
                Problem.of("timeout", message).hint("The time-out without progress can be raised"),
                0,
                List.of(likely),
                true);
    }

    static LinkFailure broken(ResponsePart.Broken broken, ExchangeRequest request) {
        HttpFault fault = broken.fault();
        Bytes received = broken.received();
        if (received.size() > 2 && received.unsigned(0) == 0x15 && received.unsigned(1) == 3) {
            return Failures.failure(
                    Problem.of("not-http", "The answer is TLS, not HTTP/1.1")
                            .hint("The peer speaks TLS on this port: try https://"),
                    new Reason("The service wants TLS", "Use https:// instead of http://."));
        }
        if (broken.cut()) {
            return cut(fault, received, request);
        }
        if (fault.status() == 431) {
            return Failures.failure(
                    Problem.of("headers-too-large", "The answer's headers are too large: " + fault.message())
                            .hint("No server needs so many header fields: look at what it sends"));
        }
        boolean begunWell = received.latin1().startsWith("HTTP/1.");
        return received.isEmpty() || begunWell
                ? Failures.failure(Problem.of("invalid-response", "The answer is broken: " + fault.message())
                        .hint(
                                begunWell
                                        ? "The server breaks the rules of HTTP/1.1 (RFC 9112)"
                                        : "The server frames its body wrongly"))
                : Failures.failure(Problem.of("not-http", "The answer is not HTTP/1.1: " + fault.message())
                        .hint("Another protocol may be spoken on this port"));
    }

    private static LinkFailure cut(HttpFault fault, Bytes received, ExchangeRequest request) {
        if (fault.message().equals("nothing came")) {
            return Failures.failure(
                    Problem.of("no-response", "The server closed the connection without an answer")
                            .hint(
                                    request.secure()
                                            ? Alerts.unanswered(request.tls()) + "; its log says more"
                                            : "It may not speak HTTP on this port, or want TLS (https://)"),
                    new Reason("The service failed, or restarts", "Look at its log."));
        }
        return Failures.failure(Problem.of("cut-short", "The answer is not whole: " + fault.message())
                .hint(
                        received.isEmpty()
                                ? "The server or a proxy gave up in the middle, or promised more than it has"
                                : "The server gave up within the head of its answer"));
    }

    /** The end of TLS was not told, so that anyone on the way could have cut the answer off. */
    static LinkFailure unconfirmed(long received) {
        return Failures.failure(Problem.of(
                        "cut-short",
                        "The answer may not be whole: the connection ended after " + received
                                + " bytes without the end of TLS (close_notify)")
                .hint("The server tells no length; whether this is all cannot be known (RFC 9112 §9.8)"));
    }

    static LinkFailure lost(@Nullable Throwable cause, Progress progress, ExchangeRequest request) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SSLException tls) {
                return TlsFailures.of(tls, request);
            }
        }
        SocketFaults.Fault fault = SocketFaults.of(cause);
        String how = fault == null ? "the peer closed it" : fault.what();
        String when = switch (progress) {
            case SENDING -> "while the request was sent";
            case WAITING -> "before an answer came";
            case RECEIVING -> "within the answer";
        };
        return Failures.failure(Problem.of(
                        progress == Progress.RECEIVING ? "cut-short" : "lost",
                        "The connection was lost " + when + ": " + how)
                .hint(
                        progress == Progress.RECEIVING || request.secure()
                                ? "The server or something on the way ended it"
                                : "The server may want TLS (https://), or something on the way ended it"));
    }

    /** The peer has left a connection that was kept from an earlier exchange. */
    static LinkFailure left() {
        return Failures.failure(
                Problem.of("lost", "The server had closed the connection, which was kept from an earlier request")
                        .hint("It is no failure: servers keep connections only for a time"));
    }

    static LinkFailure unreadable(IOException e) {
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        return Failures.failure(Problem.of("body-unreadable", "The body cannot be read: " + why));
    }
}
