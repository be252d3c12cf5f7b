package dev.parley.engine.http;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.request.HeaderLine;
import dev.parley.description.request.ResolvedHttpOptions;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.protocol.http.HeaderField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One request of a chain, before what any client adds by itself is added.
 *
 * @param lines of the user and of the credentials
 * @param certificate whether the client's own certificate is shown
 */
record Hop(String method, Redirect.Place place, List<HeaderField> lines, OutgoingBody body, boolean certificate) {

    /** What tells of a body, and goes with it (RFC 9110 §8, §15.4). */
    private static final Set<String> OF_BODY = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "content-language",
            "content-location",
            "transfer-encoding",
            "expect");

    /** How a client certificate is called among what is dropped. */
    static final String CERTIFICATE = "client certificate";

    private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie", "proxy-authorization");

    Hop {
        lines = List.copyOf(lines);
    }

    static Hop first(ResolvedHttpRequest request, OutgoingBody body) {
        List<HeaderField> lines = new ArrayList<>(request.headers().size());
        for (HeaderLine line : request.headers()) {
            lines.add(new HeaderField(line.name().text(), line.value().text()));
        }
        Redirect.Place place = new Redirect.Place(
                request.secure(),
                request.host(),
                request.port(),
                request.target().text());
        return new Hop(request.method(), place, lines, body, true);
    }

    /** The lines that a client adds by itself, where the user neither has them nor switched them off, then the user's. */
    List<HeaderField> head(ResolvedHttpOptions options, String userAgent, List<Cookie> cookies) {
        List<HeaderField> head = new ArrayList<>();
        List<HeaderField> automatic = new ArrayList<>();
        automatic.add(new HeaderField("Host", place.authority()));
        automatic.add(new HeaderField("User-Agent", userAgent));
        automatic.add(new HeaderField("Accept", "*/*"));
        automatic.add(new HeaderField(
                "Accept-Encoding",
                options.acceptEncoding() == null
                        ? ContentCodings.OFFERED
                        : options.acceptEncoding().text()));
        for (HeaderField line : automatic) {
            if (!has(line.name()) && !options.omitted().contains(line.name().toLowerCase(Locale.ROOT))) {
                head.add(line);
            }
        }
        head.addAll(Cookies.joined(lines, cookies));
        framing(options).forEach(head::add);
        return head;
    }

    private List<HeaderField> framing(ResolvedHttpOptions options) {
        boolean told = has("Content-Length") || has("Transfer-Encoding");
        boolean expected = Set.of("POST", "PUT", "PATCH").contains(method);
        if (told || (body.size() == 0 && !expected)) {
            return List.of();
        }
        HeaderField line = body.size() < 0
                ? new HeaderField("Transfer-Encoding", "chunked")
                : new HeaderField("Content-Length", String.valueOf(body.size()));
        return options.omitted().contains(line.name().toLowerCase(Locale.ROOT)) ? List.of() : List.of(line);
    }

    private boolean has(String name) {
        for (HeaderField line : lines) {
            if (line.is(name)) {
                return true;
            }
        }
        return false;
    }

    /** What must not go to another scheme, host or port: its names as they are written. */
    List<String> secrets(ResolvedHttpRequest request) {
        List<String> names = new ArrayList<>();
        for (HeaderField line : lines) {
            String name = line.name().toLowerCase(Locale.ROOT);
            boolean secret = request.headers().stream()
                    .filter(each -> each.is(line.name()))
                    .map(HeaderLine::value)
                    .anyMatch(value -> value.isSecret());
            if ((CREDENTIALS.contains(name) || secret || request.credentials().contains(name))
                    && !names.contains(line.name())) {
                names.add(line.name());
            }
        }
        return names;
    }

    /** The next request of the chain. */
    Hop redirected(Redirect redirect, List<String> dropped) {
        boolean bare = !redirect.method().equals(method);
        List<HeaderField> kept = lines.stream()
                .filter(line -> !dropped.contains(line.name()))
                .filter(line -> !bare || !OF_BODY.contains(line.name().toLowerCase(Locale.ROOT)))
                .filter(line -> !redirect.elsewhere() || !line.is("Host"))
                .toList();
        return new Hop(
                redirect.method(),
                redirect.to(),
                kept,
                bare ? OutgoingBody.NONE : body,
                certificate && !dropped.contains(CERTIFICATE));
    }
}
