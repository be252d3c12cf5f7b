package dev.parley.description.imports;

import dev.parley.description.cookies.SetCookie;
import dev.parley.description.request.UrlHost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cookies of a file that curl reads for a URL: of Netscape's format, or of {@code Set-Cookie} lines.
 *
 * @param host of the URL
 * @param now a cookie whose time is over by then is told, and not taken
 */
record CurlCookies(String url, UrlHost host, Instant now, Losses losses) {

    private static final int COLUMNS = 7;

    /** Those that the URL gets, as a {@code Cookie} line has them. */
    String in(String text) {
        var cookies = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var cells = line.replaceFirst("^#HttpOnly_", "").split("\t", -1);
            if (line.regionMatches(true, 0, "set-cookie:", 0, 11)) {
                var cookie = SetCookie.parse(line.substring(11).strip());
                if (cookie != null && isFor(cookie) && !isOver(cookie.name(), end(cookie)))
                    cookies.add(cookie.name() + "=" + cookie.value());
            } else if (cells.length == COLUMNS && !cells[0].startsWith("#") && isFor(cells)) {
                if (!isOver(cells[5], end(cells[4]))) cookies.add(cells[5] + "=" + cells[6]);
            }
        }
        return String.join("; ", cookies);
    }

    private boolean isOver(String name, @Nullable Instant end) {
        boolean over = end != null && !end.isAfter(now);
        if (over) losses.add("cookie " + name, "Its time is over since " + end);
        return over;
    }

    /** When a cookie of a line ends; nothing for one that ends with the session. Its age counts from now, as the file does not say since when. */
    private @Nullable Instant end(SetCookie cookie) {
        var age = cookie.maxAge();
        if (age == null) return cookie.expires();
        return age > 0 ? null : now;
    }

    private static @Nullable Instant end(String seconds) {
        return seconds.matches("[1-9][0-9]{0,10}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
    }

    private boolean isFor(String[] cells) {
        var domain = cells[0].replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
        return isFor(domain, cells[1].equalsIgnoreCase("TRUE"), cells[2], cells[3].equalsIgnoreCase("TRUE"));
    }

    /** A line that names no domain is of none: curl keeps it for addresses alone. */
    private boolean isFor(SetCookie cookie) {
        var path = cookie.path() == null ? "/" : cookie.path();
        if (!cookie.domain().isEmpty())
            return isFor(cookie.domain().toLowerCase(Locale.ROOT), true, path, cookie.secure());
        if (!host.isAddress())
            losses.add("cookie " + cookie.name(), "Its line names no domain, so that curl sends it to no host");
        return host.isAddress() && isFor(host.name(), false, path, cookie.secure());
    }

    private boolean isFor(String domain, boolean andBelow, String path, boolean secure) {
        boolean fits = host.isNamed(domain) || (andBelow && host.isBelow(domain));
        var here = url.replaceFirst("^[a-zA-Z]+://", "")
                .replaceFirst("^[^/?#]*", "")
                .replaceFirst("[?#].*", "");
        var wanted = path.replaceFirst("/$", "");
        boolean within = here.equals(wanted) || here.startsWith(wanted + "/") || wanted.isEmpty();
        return fits && within && (!secure || url.regionMatches(true, 0, "https:", 0, 6));
    }
}
