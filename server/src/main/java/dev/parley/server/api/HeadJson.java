package dev.parley.server.api;

import dev.parley.description.variables.Span;
import dev.parley.protocol.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Heads of HTTP messages, line by line, out of the bytes that they were on the wire. */
final class HeadJson {

    private HeadJson() {}

    /** Puts the first line, and the fields as the contract's {@code HeadLine}s. */
    static void put(ObjectNode json, Bytes head, List<Span> secrets) {
        String text = head.latin1();
        int end = lineEnd(text, 0);
        json.put("line", words(head.slice(0, end)));
        ArrayNode headers = json.putArray("headers");
        for (int at = next(text, end); at < text.length(); at = next(text, end)) {
            end = lineEnd(text, at);
            if (end > at) {
                headers.add(line(head, text, at, end, secrets));
            }
        }
    }

    /** A status line's parts, as far as there are some. */
    static void putStatus(ObjectNode json, Bytes head, int status) {
        String line = words(head.slice(0, lineEnd(head.latin1(), 0)));
        String[] parts = line.split(" ", 3);
        json.put("status", status)
                .put("reason", parts.length > 2 ? parts[2].strip() : "")
                .put("version", parts[0]);
    }

    /** The values of a field. */
    static List<String> values(Bytes head, String name) {
        return head.latin1()
                .lines()
                .skip(1)
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line ->
                        words(Bytes.latin1(line.substring(name.length() + 1).strip())))
                .toList();
    }

    private static ObjectNode line(Bytes head, String text, int at, int end, List<Span> secrets) {
        int colon = text.indexOf(':', at);
        boolean field = colon >= at && colon < end;
        String name = field ? text.substring(at, colon) : "";
        String value = words(head.slice(field ? colon + 1 : at, end)).strip();
        ObjectNode json = Json.object().put("name", name).put("value", value);
        if (secrets.stream().anyMatch(span -> span.offset() < end && span.end() > at)) {
            json.put("secret", true);
        }
        return json;
    }

    /** UTF-8 where it is that, else Latin-1 (RFC 9110 §5.5). */
    private static String words(Bytes bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return bytes.latin1();
        }
    }

    private static int lineEnd(String text, int at) {
        int feed = text.indexOf('\n', at);
        int end = feed < 0 ? text.length() : feed;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static int next(String text, int end) {
        int feed = text.indexOf('\n', end);
        return feed < 0 ? text.length() : feed + 1;
    }
}
