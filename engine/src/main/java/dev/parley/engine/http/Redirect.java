package dev.parley.engine.http;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.protocol.http.ResponseHead;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a response leads (RFC 9110 §15.4).
 *
 * @param method of the next request
 * @param elsewhere whether scheme, host or port is another
 */
record Redirect(Place to, String method, boolean elsewhere) {

    private static final Set<Integer> FOLLOWED = Set.of(301, 302, 303, 307, 308);
    private static final String UNLAWFUL = " \"<>\\^`{|}[]";

    /** A scheme, host, port and target. */
    record Place(boolean secure, String host, int port, String target) {

        String url() {
            return origin() + (target.startsWith("/") || target.startsWith("?") ? target : "/");
        }

        private String origin() {
            return (secure ? "https://" : "http://") + authority();
        }

        /** Host and port as they are written (RFC 9112 §3.2). */
        String authority() {
            String shown = host.contains(":") ? "[" + host + "]" : host;
            return port == (secure ? 443 : 80) ? shown : shown + ":" + port;
        }

        boolean sameOrigin(Place other) {
            return secure == other.secure && port == other.port && host.equalsIgnoreCase(other.host);
        }
    }

    /** The redirect that a response asks for, or nothing. */
    static @Nullable Redirect of(ResponseHead response, Place from, String method, boolean keepMethod) {
        String location = response.fields().first("Location");
        if (!FOLLOWED.contains(response.status()) || location == null) {
            return null;
        }
        Place to = resolved(location, from);
        return new Redirect(to, method(response.status(), method, keepMethod), !to.sameOrigin(from));
    }

    private static String method(int status, String method, boolean keep) {
        boolean toGet = status == 303 ? !method.equals("HEAD") : status <= 302 && method.equals("POST");
        return toGet && (status == 303 || !keep) ? "GET" : method;
    }

    private static Place resolved(String location, Place from) {
        try {
            URI to = new URI(from.url()).resolve(new URI(lawful(location)));
            String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw problem("redirect-scheme", "The server redirects to " + location + ", which is not HTTP");
            }
            String host = to.getHost();
            int port = to.getPort();
            if (host == null || port == 0 || port > 65_535) {
                throw problem("redirect-broken", "The server redirects to “" + location + "”, which has no host");
            }
            boolean secure = scheme.equals("https");
            String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
            String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
            return new Place(
                    secure, host.replaceAll("[\\[\\]]", ""), port > 0 ? port : secure ? 443 : 80, path + query);
        } catch (URISyntaxException e) {
            throw problem("redirect-broken", "The server redirects to “" + location + "”, which is no URL");
        }
    }

    /** What servers write without escaping it, escaped. */
    private static String lawful(String location) {
        StringBuilder escaped = new StringBuilder();
        boolean address = location.matches("(?i)(https?:)?//\\[.*");
        for (byte each : location.strip().getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            boolean bracket = address && (character == '[' || character == ']');
            if (character > 0x7e || character < 0x20 || (UNLAWFUL.indexOf(character) >= 0 && !bracket)) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    private static ProblemException problem(String code, String message) {
        return new ProblemException(Problem.of(code, message));
    }
}
