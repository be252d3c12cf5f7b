package dev.parley.engine.http;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.protocol.http.HeaderFields;
import org.jspecify.annotations.Nullable;

/** Where a server cannot tell, by the lines that a user typed, where the body of a request ends (RFC 9112 §6). */
final class Framing {

    private Framing() {}

    /** What is doubtful about it, or nothing; it is sent as it is all the same. */
    static @Nullable Problem doubt(ExchangeRequest request) {
        HeaderFields lines = new HeaderFields(request.headers());
        String length = lines.first("Content-Length");
        String coding = lines.first("Transfer-Encoding");
        long size = request.body().size();
        if (length != null && coding != null) {
            return doubt(
                    "Content-Length and Transfer-Encoding are both sent: many servers refuse that (RFC 9112 §6.3)");
        }
        if (coding != null && size != 0 && !lines.hasToken("Transfer-Encoding", "chunked")) {
            return doubt("“Transfer-Encoding: " + coding + "” does not say where the body ends, as “chunked” would");
        }
        if (length != null && size >= 0 && !length.strip().equals(Long.toString(size))) {
            return doubt("Content-Length says " + length + ", but the body has " + size
                    + " bytes: the server may wait for more, or take the rest for another request");
        }
        return null;
    }

    private static Problem doubt(String what) {
        return Problem.of("framing", what)
                .hint("Without a line of your own the right one is sent")
                .warning();
    }
}
