package dev.parley.description.cookies;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a cookie comes from or goes to: what a URL says of it. {@code ws} counts as {@code http}, {@code wss} as {@code https} (RFC 6455 §4.1).
 *
 * @param trusted whether cookies that are {@code Secure} may come and go: by TLS, or within this machine, as browsers have it
 * @param host lower case, ASCII; an IPv6 address without brackets
 * @param path begins with a slash, without query
 */
public record CookieOrigin(boolean trusted, String host, String path) {

    private static final Pattern URL = Pattern.compile(
            "(?i)(https?|wss?)://(?:[^/?#@]*@)?(\\[[0-9a-f:.%]+]|[^/?#:@\\[\\]]+)(?::\\d*)?([^?#]*)(?:[?#].*)?");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9.-]{1,63}");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /** The origin of an absolute URL; nothing when it is none of {@code http}, {@code https}, {@code ws}, {@code wss}. */
    public static @Nullable CookieOrigin of(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            return null;
        }
        String written = matcher.group(2);
        String host = written.startsWith("[")
                ? written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT)
                : canonical(written);
        String path = matcher.group(3);
        boolean tls = matcher.group(1).toLowerCase(Locale.ROOT).endsWith("s");
        return host == null ? null : new CookieOrigin(tls || isLoopback(host), host, path.isEmpty() ? "/" : path);
    }

    /** A name of a host as it is compared (RFC 6265 §5.1.2); nothing when it can be none. */
    static @Nullable String canonical(String host) {
        if (PLAIN.matcher(host).matches() && !host.contains("..")) {
            return host; // the tables for all others take longer to load than a request
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("::1")
                || (host.startsWith("127.") && isAddress(host));
    }

    static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    /** Whether the host is a domain or stands below it (RFC 6265 §5.1.3). */
    boolean isWithin(String domain) {
        return within(host, domain);
    }

    static boolean within(String host, String domain) {
        return host.equals(domain) || (host.endsWith("." + domain) && !isAddress(host));
    }

    /** The path that a cookie without one gets (RFC 6265 §5.1.4). */
    String defaultPath() {
        int slash = path.lastIndexOf('/');
        return slash <= 0 || path.charAt(0) != '/' ? "/" : path.substring(0, slash);
    }
}
