package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where to connect to from a URL's head that is filled in (RFC 6455 §3, RFC 9110 §4.2, RFC 3986 §3). */
final class HeadReading {

    private static final String AT = "/url";
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(//)?.*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^/:]*:[0-9]+([/?#].*)?", Pattern.DOTALL);

    private final MarkedText head;
    private final UrlFamily family;
    private final Findings findings;

    HeadReading(MarkedText head, UrlFamily family, Findings findings) {
        this.head = head.stripped();
        this.family = family;
        this.findings = findings;
    }

    /** Where to connect to; nothing when it cannot be told. */
    @Nullable
    Endpoint read() {
        String text = head.text();
        if (text.isEmpty()) {
            String example = family == UrlFamily.HTTP ? "https://example.org/orders" : "wss://example.org/chat";
            return refuse("url-empty", "There is no URL", "Type one such as " + example);
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches() || HOST_AND_PORT.matcher(text).matches()) {
            return withoutScheme(text);
        }
        String name = scheme.group(1);
        if (!family.has(name)) {
            String message = "“" + name + "” is not a scheme of " + family.words();
            return refuse("url-scheme", message, family.instead(name));
        }
        if (scheme.group(2) == null) {
            String where = "Two slashes stand between " + name.toLowerCase(Locale.ROOT) + ": and the host";
            return refuse("url-host", "The URL has no host", where);
        }
        return afterScheme(family.isSecure(name), head.cut(scheme.end(2), text.length()));
    }

    private @Nullable Endpoint withoutScheme(String text) {
        return switch (family) {
            case WEB_SOCKET ->
                text.startsWith("/")
                        ? refuse("url-scheme", "The URL has no scheme and no host", "Begin it with ws:// or wss://")
                        : refuse("url-scheme", "The URL has no scheme", "Put ws:// or wss:// in front of it");
            case HTTP -> {
                if (text.startsWith(":")) {
                    yield afterScheme(false, MarkedText.join(MarkedText.plain("localhost"), head));
                }
                int from = text.startsWith("//") ? 2 : 0;
                yield afterScheme(false, head.cut(from, text.length()));
            }
        };
    }

    private @Nullable Endpoint afterScheme(boolean secure, MarkedText rest) {
        int end = firstOf(rest.text(), "/?#");
        MarkedText authority = rest.cut(0, end);
        MarkedText behind = withoutFragment(rest.cut(end, rest.text().length()));
        int at = authority.text().lastIndexOf('@');
        MarkedText user = at < 0 ? null : authority.cut(0, at);
        MarkedText place = authority.cut(at + 1, authority.text().length());
        int colon = portColon(place.text());
        MarkedText host = host(colon < 0 ? place : place.cut(0, colon));
        int port = port(colon < 0 ? "" : place.text().substring(colon + 1), secure ? 443 : 80);
        if (host == null || port < 0 || behind == null) {
            return null;
        }
        int mark = behind.text().indexOf('?');
        MarkedText path = (mark < 0 ? behind : behind.cut(0, mark)).mapped(Escapes::lawfulPath);
        MarkedText query =
                mark < 0 ? null : behind.cut(mark + 1, behind.text().length()).mapped(Escapes::lawfulQuery);
        return new Endpoint(
                family.scheme(secure),
                secure,
                host,
                port,
                path.text().isEmpty() ? MarkedText.plain("/") : path,
                query,
                user);
    }

    private @Nullable MarkedText withoutFragment(MarkedText behind) {
        int hash = behind.text().indexOf('#');
        if (hash < 0 || family == UrlFamily.HTTP) {
            return hash < 0 ? behind : behind.cut(0, hash);
        }
        String fragment = behind.cut(hash, behind.text().length()).masked();
        findings.add(Fragments.problem(fragment).at(AT));
        return null;
    }

    private static int firstOf(String text, String characters) {
        int at = 0;
        while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The colon before a port; those of an IPv6 address stand in brackets. */
    private static int portColon(String place) {
        if (unclosed(place)) {
            return -1;
        }
        int colon = place.lastIndexOf(':');
        return colon > place.lastIndexOf(']') ? colon : -1;
    }

    private static boolean unclosed(String host) {
        return host.startsWith("[") && host.indexOf(']') < 0;
    }

    private @Nullable MarkedText host(MarkedText written) {
        if (written.text().isEmpty()) {
            refuse("url-host", "The URL has no host", "A host stands behind the two slashes");
            return null;
        }
        String host = HostName.ascii(written.text());
        if (host == null) {
            boolean unclosed = unclosed(written.text());
            String hint = written.text().indexOf(':') >= 0
                            && (unclosed || !written.text().startsWith("["))
                    ? "An IPv6 address stands in brackets, such as [::1]"
                    : null;
            String shown = "“" + written.masked() + "”";
            refuse(
                    "url-host",
                    unclosed ? "The bracket of " + shown + " is not closed" : shown + " is not a host",
                    hint);
            return null;
        }
        return new MarkedText.Builder().append(host, written.isSecret()).build();
    }

    private int port(String written, int usual) {
        if (written.isEmpty()) {
            return usual;
        }
        if (!hasDigitsOnly(written)) {
            refuse("url-port", "“" + written + "” is not a port", "Ports go from 1 to 65535");
            return -1;
        }
        int zeros = 0;
        while (zeros < written.length() - 1 && written.charAt(zeros) == '0') {
            zeros++;
        }
        String digits = written.substring(zeros);
        int port = digits.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            refuse("url-port", "Port " + written + " is out of range", "Ports go from 1 to 65535");
            return -1;
        }
        return port;
    }

    private static boolean hasDigitsOnly(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private @Nullable Endpoint refuse(String code, String message, @Nullable String hint) {
        Problem problem = Problem.of(code, message).at(AT);
        findings.add(hint == null ? problem : problem.hint(hint));
        return null;
    }
}
