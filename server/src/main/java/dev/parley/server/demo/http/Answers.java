package dev.parley.server.demo.http;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Answers of the demos: open to pages of any origin, and never a page that could act on this one. */
public final class Answers {

    private Answers() {}

    /** JSON. */
    public static Answer json(int status, JsonNode body, HeaderField... more) {
        return of(status, "application/json", Bytes.utf8(body.toPrettyString() + "\n"), more);
    }

    /** Plain text. */
    public static Answer text(int status, String text, HeaderField... more) {
        return of(status, "text/plain; charset=utf-8", Bytes.utf8(text), more);
    }

    /** Any body. */
    public static Answer of(int status, String mediaType, Bytes body, HeaderField... more) {
        List<HeaderField> headers = new ArrayList<>(List.of(
                new HeaderField("Content-Type", mediaType),
                new HeaderField("Cache-Control", "no-store"),
                new HeaderField("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"),
                new HeaderField("X-Content-Type-Options", "nosniff"),
                new HeaderField("Access-Control-Allow-Origin", "*"),
                new HeaderField("Access-Control-Expose-Headers", "*")));
        headers.addAll(List.of(more));
        return new Answer(status, headers, body);
    }

    /** The head of a body that is written as it comes to be. */
    public static Answer stream(String mediaType) {
        return of(200, mediaType, Bytes.EMPTY);
    }

    /** What a browser asks before a page of another origin may send its request (Fetch §3.2). */
    public static Answer preflight() {
        return new Answer(
                204,
                List.of(
                        new HeaderField("Access-Control-Allow-Origin", "*"),
                        new HeaderField("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
                        new HeaderField("Access-Control-Allow-Headers", "*, Authorization"),
                        new HeaderField("Access-Control-Max-Age", "600")),
                Bytes.EMPTY);
    }
}
