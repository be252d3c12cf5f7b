package dev.parley.engine.http;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.request.HeaderLine;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.http.AutomaticHeader.Origin;
import dev.parley.protocol.http.HeaderField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which header lines a request would get besides those of its rows, those that are switched off among them. */
public final class AutomaticHeaders {

    private static final Set<String> OF_CLIENT =
            Set.of("host", "user-agent", "accept", "accept-encoding", "content-length", "transfer-encoding");

    private AutomaticHeaders() {}

    /**
     * Those of a request, in the order in which they go out. What is wrong in it takes no other line away; the host and the length are empty
     * where they cannot be told.
     */
    public static List<AutomaticHeader> of(
            HttpRequest request, VariableSource variables, RandomGenerator random, String userAgent, Cookies cookies) {
        HttpRequest bare = bare(request);
        ResolvedHttpRequest resolved =
                HttpResolver.resolve(bare, variables, random).request();
        if (resolved != null)
            return lines(request, resolved, userAgent, cookies, resolved.url().text());
        var unfinished = new Unfinished(bare, variables, random);
        ResolvedHttpRequest rest = unfinished.rest();
        if (rest == null) return List.of();
        String url = unfinished.isPlaced() ? rest.url().text() : null;
        return lines(request, rest, userAgent, cookies, url).stream()
                .map(line -> line.name().equalsIgnoreCase("Content-Length") ? line.of("") : line)
                .toList();
    }

    /** The same with no automatic line switched off. */
    private static HttpRequest bare(HttpRequest request) {
        return request.with(new HttpOptions(
                null,
                null,
                null,
                null,
                null,
                request.options().version(),
                request.options().acceptEncoding(),
                null,
                List.of()));
    }

    private static List<AutomaticHeader> lines(
            HttpRequest request,
            ResolvedHttpRequest resolved,
            String userAgent,
            Cookies cookies,
            @Nullable String url) {
        Set<String> typed = request.headers().stream()
                .filter(Parameter::enabled)
                .map(row -> row.name().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<AutomaticHeader> lines = new ArrayList<>();
        for (HeaderField line : Hop.first(resolved, body(resolved)).head(resolved.options(), userAgent, List.of())) {
            String name = line.name().toLowerCase(Locale.ROOT);
            if (OF_CLIENT.contains(name) && !typed.contains(name)) {
                boolean host = name.equals("host");
                String value = host && url == null ? "" : line.value();
                lines.add(new AutomaticHeader(line.name(), value, Origin.CLIENT, true));
            } else if (resolved.credentials().contains(name)) {
                lines.add(new AutomaticHeader(line.name(), masked(resolved, name), Origin.AUTH, false));
            } else if (name.equals("content-type") && !typed.contains(name)) {
                lines.add(new AutomaticHeader(line.name(), line.value(), Origin.BODY, true));
            }
        }
        if (resolved.signing() != null) {
            lines.add(new AutomaticHeader("Authorization", "", Origin.AUTH, false));
        }
        jar(request, url, cookies, lines);
        return lines;
    }

    private static void jar(HttpRequest request, @Nullable String url, Cookies cookies, List<AutomaticHeader> lines) {
        boolean off = Boolean.FALSE.equals(request.options().cookieJar());
        List<Cookie> sent = off || url == null ? List.of() : cookies.send(url);
        if (!sent.isEmpty()) {
            String value = sent.stream().map(Cookie::written).collect(Collectors.joining("; "));
            lines.add(new AutomaticHeader("Cookie", value, Origin.JAR, false));
        }
    }

    private static OutgoingBody body(ResolvedHttpRequest resolved) {
        try {
            return WholeBody.of(resolved.body(), BodyFiles.NONE);
        } catch (IOException e) {
            return OutgoingBody.NONE; // how long a file is that is not here cannot be told
        }
    }

    private static String masked(ResolvedHttpRequest resolved, String name) {
        return resolved.headers().stream()
                .filter(line -> line.is(name))
                .map(HeaderLine::value)
                .map(value -> value.masked())
                .findFirst()
                .orElse("");
    }
}
