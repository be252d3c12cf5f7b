package dev.parley.description.cookies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cookie as it is kept (RFC 6265 §5.3).
 *
 * @param name may be empty, as browsers allow
 * @param domain lower case, ASCII, without a dot before it
 * @param hostOnly whether it belongs to that very host alone
 * @param expires nothing for one that ends with the session
 * @param lastAccess when it was last sent or received
 */
public record Cookie(
        String name,
        String value,
        String domain,
        boolean hostOnly,
        String path,
        boolean secure,
        boolean httpOnly,
        SameSite sameSite,
        @Nullable Instant expires,
        Instant created,
        Instant lastAccess) {

    /** Whether its time is over. */
    public boolean isExpired(Instant now) {
        return expires != null && !expires.isAfter(now);
    }

    /** Whether it goes with requests to a place (RFC 6265 §5.4). */
    public boolean isFor(CookieOrigin to) {
        boolean host = hostOnly ? to.host().equals(domain) : to.isWithin(domain);
        return host && pathMatches(to.path(), path) && (!secure || to.trusted());
    }

    /** As it stands in the header field: a nameless one is its value alone. */
    public String written() {
        return name.isEmpty() ? value : name + "=" + value;
    }

    /** Whether it takes the place of another. */
    boolean replaces(Cookie other) {
        return name.equals(other.name)
                && domain.equals(other.domain)
                && hostOnly == other.hostOnly
                && path.equals(other.path);
    }

    /** Whether it would hide a cookie that is {@code Secure} (RFC 6265bis §5.7, step 15). */
    boolean wouldCover(Cookie other) {
        return other.secure
                && name.equals(other.name)
                && (CookieOrigin.within(domain, other.domain) || CookieOrigin.within(other.domain, domain))
                && pathMatches(path, other.path);
    }

    Cookie createdAt(Instant time) {
        return new Cookie(name, value, domain, hostOnly, path, secure, httpOnly, sameSite, expires, time, lastAccess);
    }

    Cookie usedAt(Instant time) {
        return new Cookie(name, value, domain, hostOnly, path, secure, httpOnly, sameSite, expires, created, time);
    }

    /** RFC 6265 §5.1.4. */
    static boolean pathMatches(String request, String cookie) {
        return request.equals(cookie)
                || (request.startsWith(cookie) && (cookie.endsWith("/") || request.charAt(cookie.length()) == '/'));
    }
}
