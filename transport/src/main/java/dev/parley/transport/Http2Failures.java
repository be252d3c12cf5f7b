package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.protocol.http2.Http2Words;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameStreamException;
import io.netty.handler.codec.http2.Http2NoMoreStreamIdsException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why an exchange by HTTP/2 came to nothing, in words. */
final class Http2Failures {

    private static final Pattern LENGTHS =
            Pattern.compile("Received amount of data (\\d+) does not match content-length header (\\d+)");

    private Http2Failures() {}

    /** HTTP/2 is wanted, and the peer's TLS did not agree to it. */
    static LinkFailure notAgreed() {
        return Failures.failure(
                Problem.of("http2-unsupported", "The server does not speak HTTP/2 here: its TLS did not agree to it")
                        .hint("Leave the version open, or ask for 1.1"));
    }

    /** The way to it leads through a proxy that would have to forward HTTP/2. */
    static LinkFailure notForwarded() {
        return Failures.failure(Problem.of("http2-unsupported", "A proxy forwards HTTP/1.1 only")
                .hint("Use https://, or leave the version open"));
    }

    static LinkFailure reset(long code, boolean answered) {
        return Failures.failure(Problem.of(
                        answered ? "cut-short" : "reset",
                        "The server reset the stream " + (answered ? "within the answer" : "before an answer came")
                                + ": " + Http2Words.error(code))
                .hint(
                        code == Http2Error.REFUSED_STREAM.code()
                                ? "The server did not look at the request; it can be sent again"
                                : code == Http2Error.HTTP_1_1_REQUIRED.code()
                                        ? "It wants HTTP/1.1: choose that version"
                                        : "The server gave up on this request: look at its log"));
    }

    /** A connection ended within an answer, and how it had been announced. */
    static LinkFailure cut(LinkFailure farewell) {
        return Failures.failure(Problem.of(
                        "cut-short",
                        "The connection ended within the answer. "
                                + farewell.problem().message())
                .hint("The server restarts, or refuses what was sent"));
    }

    static LinkFailure goneAway(long code, String words) {
        String why = words.isEmpty() ? "" : " (“" + words.substring(0, Math.min(200, words.length())) + "”)";
        return Failures.failure(
                Problem.of("gone-away", "The server said that it goes away (GOAWAY): " + Http2Words.error(code) + why)
                        .hint("The server restarts, or refuses what was sent"));
    }

    /** Why a head did not go out, or nothing where the connection's end tells. */
    static @Nullable LinkFailure unsent(Throwable cause) {
        if (isRefusal(cause)) {
            return Failures.failure(Problem.of("reset", "The connection takes no more streams"));
        }
        if (cause instanceof Http2Exception.HeaderListSizeException) {
            return Failures.failure(
                    Problem.of("request-headers-too-large", "The request's headers are larger than the server takes")
                            .hint("It said so beforehand (SETTINGS_MAX_HEADER_LIST_SIZE)"));
        }
        return cause instanceof Http2Exception wrong
                ? Failures.failure(Problem.of("lost", "The request could not be sent: " + wrong.getMessage()))
                : null;
    }

    /** Whether a stream could not be opened on a connection, though it may on another. */
    static boolean isRefusal(Throwable cause) {
        return cause instanceof Http2NoMoreStreamIdsException
                || (cause instanceof Http2Exception wrong && wrong.error() == Http2Error.REFUSED_STREAM);
    }

    static LinkFailure tooManyFields(int most) {
        return Failures.failure(
                Problem.of("headers-too-large", "The answer's headers are too large: more than " + most + " fields")
                        .hint("No server needs so many header fields: look at what it sends"));
    }

    static LinkFailure tooLarge(long most) {
        return Failures.failure(
                Problem.of("invalid-response", "The answer is larger than " + most + " bytes, which is the limit"));
    }

    /** What the codec says of a stream or a connection. */
    private static LinkFailure wrong(String words) {
        Matcher lengths = LENGTHS.matcher(words);
        if (!lengths.find()) {
            return broken(words);
        }
        String what = "Content-Length says " + lengths.group(2) + " bytes, but " + lengths.group(1) + " came";
        return Long.parseLong(lengths.group(1)) > Long.parseLong(lengths.group(2))
                ? broken(what)
                : Failures.failure(Problem.of("cut-short", "The answer is not whole: " + what)
                        .hint("The server or a proxy gave up in the middle, or promised more than it has"));
    }

    static LinkFailure broken(String what) {
        return Failures.failure(Problem.of("invalid-response", "The answer is broken: " + what)
                .hint("The server breaks the rules of HTTP/2 (RFC 9113)"));
    }

    /** What the codec found wrong, or nothing when it was none of its business. */
    static @Nullable LinkFailure of(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof Http2Exception.HeaderListSizeException) {
                return Failures.failure(Problem.of("headers-too-large", "The answer's headers are too large")
                        .hint("No server needs so many header fields: look at what it sends"));
            }
            if (each instanceof Http2Exception wrong) {
                String words = String.valueOf(wrong.getMessage());
                return words.contains("HTTP/1.x") || words.contains("not SETTINGS") || words.contains("preface")
                        ? Failures.failure(Problem.of("not-http", "The answer is not HTTP/2")
                                .hint("The server may speak HTTP/1.1 only: choose that version"))
                        : wrong(words);
            }
            if (each instanceof Http2FrameStreamException wrong) {
                return wrong(String.valueOf(wrong.getMessage()));
            }
        }
        return null;
    }
}
