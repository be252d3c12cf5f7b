package dev.parley.description.traffic;

import dev.parley.description.asyncapi.BinaryBeginning;
import dev.parley.description.auth.Field;
import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a recording of a browser or proxy (HTTP Archive 1.2) has seen. Pages, scripts, images and what else makes up a page are no API, and left
 * out.
 *
 * @param left what was left out, and why
 */
public record HarTraffic(List<Seen> seen, List<Left> left) {

    private static final Set<String> OF_PAGES = Set.of(
            "document", "stylesheet", "script", "image", "font", "media", "manifest", "preflight", "ping", "texttrack");

    private static final Pattern PAGE_TYPES =
            Pattern.compile("text/(html|css|javascript|ecmascript)|application/(x-)?javascript|"
                    + "(image|font|audio|video)/.*|application/(wasm|font.*|x-font.*|manifest\\+json)");

    public HarTraffic {
        seen = List.copyOf(seen);
        left = List.copyOf(left);
    }

    /** Whether a tree is a recording. */
    public static boolean is(JsonNode tree) {
        return tree.path("log").path("entries").isArray();
    }

    /**
     * Reads a recording.
     *
     * @throws ProblemException when it has no entries
     */
    public static HarTraffic read(JsonNode tree) {
        if (!is(tree))
            throw new ProblemException(Problem.of("har-no-entries", "The recording has no list of entries")
                    .at("/log/entries"));
        var seen = new ArrayList<Seen>();
        var left = new ArrayList<Left>();
        var pages = new TreeMap<String, Integer>();
        int number = 0;
        for (var entry : tree.path("log").path("entries")) {
            var from = "entry " + ++number;
            var page = ofPage(entry);
            if (page != null) pages.merge(page, 1, Integer::sum);
            else if (Nodes.text(entry.path("request"), "url", "").isEmpty())
                left.add(new Left(from, "It names no URL"));
            else seen.add(seen(from, entry));
        }
        int all = pages.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            var kinds = pages.entrySet().stream()
                    .map(each -> each.getValue() + " × " + each.getKey())
                    .collect(Collectors.joining(", "));
            left.add(new Left(all == 1 ? "1 entry" : all + " entries", "What makes up a page is no API: " + kinds));
        }
        return new HarTraffic(seen, left);
    }

    /** What of a page an entry is; nothing where it may be of an API. */
    private static @Nullable String ofPage(JsonNode entry) {
        var request = entry.path("request");
        var method = Nodes.text(request, "method", "GET");
        if (method.equals("OPTIONS")
                && !value(request, "Access-Control-Request-Method").isEmpty()) return "preflight";
        if (method.equals("CONNECT")) return "tunnel";
        if (!entry.path("_webSocketMessages").isEmpty()) return null;
        var kind = Nodes.text(entry, "_resourceType", "");
        if (OF_PAGES.contains(kind)) return kind;
        var type = mediaType(entry.path("response"));
        return method.equals("GET") && PAGE_TYPES.matcher(type).matches() ? type : null;
    }

    private static String mediaType(JsonNode response) {
        var named = value(response, "Content-Type");
        return (named.isEmpty() ? Nodes.text(response.path("content"), "mimeType", "") : named)
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String value(JsonNode message, String name) {
        return Seen.value(fields(message), name);
    }

    private static List<Field> fields(JsonNode message) {
        var fields = new ArrayList<Field>();
        for (var row : message.path("headers")) {
            var name = Nodes.text(row, "name", "");
            if (!name.isEmpty() && !name.startsWith(":")) fields.add(new Field(name, Nodes.text(row, "value", "")));
        }
        return fields;
    }

    private static List<Field> sent(JsonNode request) {
        var fields = fields(request);
        // browsers leave the header line out, unless they are asked for secrets too
        boolean told = fields.stream().anyMatch(field -> field.name().equalsIgnoreCase("Cookie"));
        for (var cookie : told ? Nodes.NONE : request.path("cookies")) {
            fields.add(new Field("Cookie", Nodes.text(cookie, "name", "") + "="));
        }
        return fields;
    }

    private static Seen seen(String from, JsonNode entry) {
        var request = entry.path("request");
        var response = entry.path("response");
        var url = Nodes.text(request, "url", "");
        boolean socket = !entry.path("_webSocketMessages").isEmpty()
                || url.matches("(?i)wss?://.*")
                || response.path("status").asInt(0) == 101;
        return socket
                ? connection(from, url, request, response, entry.path("_webSocketMessages"))
                : exchange(from, url, request, response);
    }

    /** The first bytes of Base64; nothing of what is none. */
    private static String head(String base64) {
        var some = base64.substring(0, Math.min(base64.length() / 4 * 4, BinaryBeginning.LONGEST));
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(some));
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static Seen connection(String from, String url, JsonNode request, JsonNode response, JsonNode messages) {
        var told = new ArrayList<Seen.Message>();
        for (var message : messages) {
            boolean binary = message.path("opcode").asInt(1) == 2;
            boolean sent = Nodes.text(message, "type", "").equals("send");
            var data = Nodes.text(message, "data", "");
            told.add(binary ? new Seen.Message(sent, null, head(data)) : new Seen.Message(sent, data));
        }
        var subprotocol = value(response, "Sec-WebSocket-Protocol");
        return new Seen.Connection(
                from,
                null,
                url.replaceFirst("^(?i)http", "ws"),
                sent(request),
                subprotocol.isEmpty() ? null : subprotocol,
                told);
    }

    private static Seen exchange(String from, String url, JsonNode request, JsonNode response) {
        var sent = sent(request);
        var received = fields(response);
        var posted = request.path("postData");
        typed(sent, Nodes.text(posted, "mimeType", ""));
        typed(received, Nodes.text(response.path("content"), "mimeType", ""));
        return new Seen.Exchange(
                from,
                null,
                Nodes.text(request, "method", "GET"),
                whole(url, request.path("queryString")),
                sent,
                posted(posted),
                response.path("status").asInt(0),
                received,
                content(response.path("content")));
    }

    /** The media type stands in the content where the header lines were not recorded. */
    private static void typed(List<Field> fields, String type) {
        boolean known = type.isEmpty()
                || type.equals("x-unknown")
                || !Seen.value(fields, "Content-Type").isEmpty();
        if (!known) fields.add(new Field("Content-Type", type));
    }

    private static String whole(String url, JsonNode rows) {
        if (url.contains("?") || rows.isEmpty()) return url;
        return url + "?" + pairs(rows);
    }

    private static String pairs(JsonNode rows) {
        return rows.valueStream()
                .map(row -> encoded(Nodes.text(row, "name", "")) + "=" + encoded(Nodes.text(row, "value", "")))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Seen.Body posted(JsonNode posted) {
        var text = Nodes.text(posted, "text", "");
        if (text.isEmpty() && Nodes.text(posted, "mimeType", "").startsWith("application/x-www-form-urlencoded"))
            return Seen.Body.of(pairs(posted.path("params")));
        return body(text, Nodes.text(posted, "encoding", ""), 0);
    }

    private static Seen.Body content(JsonNode content) {
        return body(
                Nodes.text(content, "text", ""),
                Nodes.text(content, "encoding", ""),
                content.path("size").asLong(0));
    }

    private static Seen.Body body(String text, String encoding, long size) {
        if (text.isEmpty()) return size > 0 ? new Seen.Body(size, null) : Seen.Body.NONE;
        if (!encoding.equals("base64")) return Seen.Body.of(text);
        try {
            var bytes = Base64.getMimeDecoder().decode(text);
            var read = new String(bytes, StandardCharsets.UTF_8);
            return new Seen.Body(bytes.length, read.indexOf('\ufffd') < 0 ? read : null);
        } catch (IllegalArgumentException _) {
            return new Seen.Body(text.length(), null);
        }
    }
}
