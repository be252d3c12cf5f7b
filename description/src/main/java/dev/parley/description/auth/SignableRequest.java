package dev.parley.description.auth;

import dev.parley.description.request.Escapes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request as it will go out, to be signed.
 *
 * @param method in the case that it is sent in
 * @param url absolute, as it is sent; without a fragment
 * @param headers all lines whose values the signature may cover, {@code Host} and {@code Content-Type} among them
 * @param body the bytes before any transfer coding; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what it holds, below
public record SignableRequest(String method, String url, List<Field> headers, byte[] body) {

    private static final Pattern URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

    public SignableRequest {
        if (!URL.matcher(url).matches()) {
            throw new IllegalArgumentException("No absolute URL");
        }
        headers = List.copyOf(headers);
    }

    /** A request with a body of a text in UTF-8. */
    public static SignableRequest of(String method, String url, List<Field> headers, String body) {
        return new SignableRequest(method, url, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with the line {@code Host} that goes out by itself where the user has none. */
    public SignableRequest withHost() {
        if (header("Host") != null) {
            return this;
        }
        List<Field> lines = new ArrayList<>(headers);
        String authority = parts().group(2);
        lines.add(new Field("Host", authority.substring(authority.lastIndexOf('@') + 1)));
        return new SignableRequest(method, url, lines, body);
    }

    private Matcher parts() {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalStateException();
        }
        return matcher;
    }

    String scheme() {
        return parts().group(1).toLowerCase(Locale.ROOT);
    }

    /** Host and port of the URL, in lower case, without credentials and without a port that is the scheme's own. */
    String authority() {
        String written = parts().group(2).toLowerCase(Locale.ROOT);
        String host = written.substring(written.lastIndexOf('@') + 1);
        boolean secure = scheme().equals("https") || scheme().equals("wss");
        return host.endsWith(secure ? ":443" : ":80") ? host.substring(0, host.lastIndexOf(':')) : host;
    }

    /** The host of the URL, in lower case, without port. */
    String host() {
        return authority().replaceFirst(":\\d*$", "");
    }

    /** As it is sent; at least a slash. */
    String path() {
        String path = parts().group(3);
        return path.isEmpty() ? "/" : path;
    }

    /** As it is sent, without the question mark; empty without one. */
    String query() {
        return Objects.requireNonNullElse(parts().group(4), "");
    }

    /** The target in origin form (RFC 9112 §3.2.1). */
    String target() {
        return path() + (url.indexOf('?') < 0 ? "" : "?" + query());
    }

    /** The value of the first line of a name. */
    @Nullable
    String header(String name) {
        return headers.stream()
                .filter(line -> line.is(name))
                .findFirst()
                .map(Field::value)
                .orElse(null);
    }

    boolean isForm() {
        String type = header("Content-Type");
        return type != null
                && type.toLowerCase(Locale.ROOT).strip().matches("application/x-www-form-urlencoded(\\s*;.*)?");
    }

    /** The parameters of a query or form, decoded. */
    static List<Field> parameters(String query) {
        var parameters = new ArrayList<Field>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.add(new Field(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
        return parameters;
    }

    private static String decoded(String raw) {
        return Escapes.decoded(raw.replace('+', ' '));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignableRequest(String m, String u, List<Field> h, byte[] b)
                && m.equals(method)
                && u.equals(url)
                && h.equals(headers)
                && Arrays.equals(b, body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, url, headers, Arrays.hashCode(body));
    }
}
