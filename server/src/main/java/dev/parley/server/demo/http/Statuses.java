package dev.parley.server.demo.http;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;

/** {@code /demo/http/status/{code}}: answers with the status, and the fields that it asks for. */
final class Statuses {

    private Statuses() {}

    static Answer answer(Ask ask) {
        int status = Ask.number("The status", ask.segment(0, "status/404"), 200, 599);
        String body = ask.text("body", "");
        HeaderField[] more = field(status);
        return Answers.of(status, "text/plain; charset=utf-8", Bytes.utf8(body), more);
    }

    /** RFC 9110 §11.6.1, §11.7.1, §10.2. */
    private static HeaderField[] field(int status) {
        return switch (status) {
            case 201, 301, 302, 303, 307, 308 -> one("Location", HttpDemos.ROOT + "/anything");
            case 401 -> one("WWW-Authenticate", "Basic realm=\"demo\"");
            case 405 -> one("Allow", "PURGE");
            case 407 -> one("Proxy-Authenticate", "Basic realm=\"demo\"");
            case 429, 503 -> one("Retry-After", "1");
            default -> new HeaderField[0];
        };
    }

    private static HeaderField[] one(String name, String value) {
        return new HeaderField[] {new HeaderField(name, value)};
    }
}
