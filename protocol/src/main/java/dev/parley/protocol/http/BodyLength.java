package dev.parley.protocol.http;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How the end of a body is told (RFC 9112 §6). */
public sealed interface BodyLength {

    /** So many bytes follow; 0 is no body. */
    record Fixed(long bytes) implements BodyLength {}

    /** Chunks follow, the last one of size 0. */
    record Chunked() implements BodyLength {}

    /** All until the end of the stream. */
    record UntilEnd() implements BodyLength {}

    /** It cannot be told without doubt: a sign of smuggling. */
    record Doubtful(HttpFault fault) implements BodyLength {}

    /** That of a request. */
    static BodyLength of(RequestHead head) {
        return framed(head.fields(), new Fixed(0), 400);
    }

    /** That of a response to the method. What a server says twice of it counts as RFC 9112 §6.3 has it. */
    static BodyLength of(ResponseHead head, String method) {
        int status = head.status();
        boolean tunnel = method.equals("CONNECT") && status / 100 == 2;
        boolean none = method.equals("HEAD") || status / 100 == 1 || status == 204 || status == 304 || tunnel;
        if (none) {
            return new Fixed(0);
        }
        List<String> coding = head.fields().members("Transfer-Encoding");
        boolean chunked = coding.size() == 1 && coding.getFirst().equalsIgnoreCase("chunked");
        return chunked ? new Chunked() : framed(head.fields(), new UntilEnd(), 502);
    }

    private static BodyLength framed(HeaderFields fields, BodyLength otherwise, int status) {
        List<String> coding = fields.members("Transfer-Encoding");
        List<String> length = fields.members("Content-Length");
        if (!coding.isEmpty()) {
            boolean chunked = coding.getLast().toLowerCase(Locale.ROOT).equals("chunked");
            if (!length.isEmpty() || !chunked || coding.size() > 1) {
                String both = length.isEmpty() ? "" : ", and Content-Length " + String.join(", ", length);
                return new Doubtful(new HttpFault("Transfer-Encoding " + String.join(", ", coding) + both, 0, status));
            }
            return new Chunked();
        }
        if (length.isEmpty()) {
            return otherwise;
        }
        String value = length.getFirst();
        if (Collections.frequency(length, value) < length.size() || !isNumber(value)) {
            return new Doubtful(new HttpFault("Content-Length says " + String.join(" and ", length), 0, status));
        }
        return new Fixed(Long.parseLong(value));
    }

    /** Whether it is written in digits alone, and no more of them than a size has. */
    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= 18;
    }
}
