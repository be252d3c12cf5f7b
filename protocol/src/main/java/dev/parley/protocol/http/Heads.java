package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes heads apart (RFC 9112 §3–§5): what is ambiguous is refused, as it serves smuggling. */
public final class Heads {

    private static final Pattern REQUEST_LINE =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\\S+) (HTTP/\\d\\.\\d)");
    private static final Pattern STATUS_LINE = Pattern.compile("(HTTP/\\d\\.\\d) (\\d{3})(?: (.*))?");
    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");

    private Heads() {}

    /** The request whose head is complete in the reader. */
    public static Parsed<RequestHead> request(HeadReader reader, HttpLimits limits) {
        List<String> lines = reader.lines();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        Matcher line = REQUEST_LINE.matcher(first);
        if (!line.matches()) {
            return bad("not a request line of HTTP/1.1: " + shown(first), 400);
        }
        return switch (fields(lines, limits)) {
            case Parsed.Bad<HeaderFields>(HttpFault fault) -> new Parsed.Bad<>(fault);
            case Parsed.Good<HeaderFields>(HeaderFields fields) ->
                new Parsed.Good<>(new RequestHead(line.group(1), line.group(2), line.group(3), fields, reader.raw()));
        };
    }

    /** The response whose head is complete in the reader. */
    public static Parsed<ResponseHead> response(HeadReader reader, HttpLimits limits) {
        List<String> lines = reader.lines();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        Matcher line = STATUS_LINE.matcher(first);
        if (!line.matches()) {
            return bad("not a status line of HTTP/1.1: " + shown(first), 502);
        }
        String reason = line.group(3) == null ? "" : line.group(3);
        return switch (fields(unfolded(lines), limits)) {
            case Parsed.Bad<HeaderFields>(HttpFault fault) -> new Parsed.Bad<>(fault);
            case Parsed.Good<HeaderFields>(HeaderFields fields) ->
                new Parsed.Good<>(
                        new ResponseHead(Integer.parseInt(line.group(2)), reason, line.group(1), fields, reader.raw()));
        };
    }

    /** Lines that go on, which a client has to join by a blank (RFC 9112 §5.2), are joined. */
    private static List<String> unfolded(List<String> lines) {
        List<String> joined = new ArrayList<>(lines.size());
        for (String line : lines) {
            boolean goesOn = joined.size() > 1 && !line.isBlank() && " \t".indexOf(line.charAt(0)) >= 0;
            if (goesOn) {
                joined.add(joined.removeLast() + " " + line.strip());
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** The fields behind a body (RFC 9112 §7.1.2); a line that is none is passed over. */
    static HeaderFields trailers(List<String> lines) {
        List<HeaderField> fields = new ArrayList<>(lines.size());
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            if (field.matches() && !hasControl(field.group(2))) {
                fields.add(new HeaderField(field.group(1), utf8(field.group(2))));
            }
        }
        return new HeaderFields(fields);
    }

    private static Parsed<HeaderFields> fields(List<String> lines, HttpLimits limits) {
        if (lines.size() - 1 > limits.fields()) {
            return bad("more than " + limits.fields() + " header fields", 431);
        }
        List<HeaderField> fields = new ArrayList<>(lines.size());
        for (String line : lines.subList(1, lines.size())) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches() || hasControl(field.group(2))) {
                return bad("not a header field: " + shown(line), 400);
            }
            fields.add(new HeaderField(field.group(1), utf8(field.group(2))));
        }
        return new Parsed.Good<>(new HeaderFields(fields));
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < 0x20 && c != '\t') || c == 0x7f) {
                return true;
            }
        }
        return false;
    }

    /** Values are read as UTF-8 where they are; other bytes stay as they are. */
    private static String utf8(String latin1) {
        if (isAscii(latin1)) {
            return latin1;
        }
        String decoded = Bytes.latin1(latin1).utf8();
        return decoded.indexOf('\ufffd') < 0 ? decoded : latin1;
    }

    private static boolean isAscii(String latin1) {
        for (int i = 0; i < latin1.length(); i++) {
            if (latin1.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static <H> Parsed<H> bad(String message, int status) {
        return new Parsed.Bad<>(new HttpFault(message, 0, status));
    }

    static String shown(String line) {
        String printable = line.replaceAll("[^\\x20-\\x7e]", "·");
        return printable.length() > 80 ? printable.substring(0, 80) + "…" : printable;
    }
}
