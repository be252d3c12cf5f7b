package dev.parley.description.cookies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cookies as a user agent keeps them (RFC 6265 §5.3 and §5.4, with what RFC 6265bis changed), for HTTP and WebSocket handshakes alike. A value: each
 * change gives another jar.
 *
 * @param cookies in the order in which they came
 */
public record CookieJar(List<Cookie> cookies) {

    /** Cookies of one domain; the least recently used go first, those that are not {@code Secure} before others. */
    public static final int MAX_PER_DOMAIN = 180;

    /** Cookies of all domains. */
    public static final int MAX = 3000;

    /** A jar without cookies. */
    public static final CookieJar EMPTY = new CookieJar(List.of());

    // (those that Comparator makes can be serialized: no start-up cache keeps these, and each command would make them
    // anew)
    private static final Comparator<Cookie> LEAST_NEEDED =
            (one, other) -> one.lastAccess().compareTo(other.lastAccess());
    private static final Comparator<Cookie> FIRST = (one, other) -> {
        int byPath = Integer.compare(other.path().length(), one.path().length());
        return byPath == 0 ? one.created().compareTo(other.created()) : byPath;
    };

    public CookieJar {
        cookies = List.copyOf(cookies);
    }

    /**
     * Takes in a {@code Set-Cookie} field.
     *
     * @param from the URL that answered
     */
    public Received receive(CookieOrigin from, String field, Instant now, PublicSuffixes suffixes) {
        SetCookie said = SetCookie.parse(field);
        if (said == null) {
            return new Received(this, null, "It is empty, longer than 4,096 bytes, or holds control characters");
        }
        var admission = new Admission(from, now, suffixes);
        Cookie cookie = admission.cookie(said);
        String refused = admission.refusal(cookie, said);
        if (refused == null
                && !cookie.secure()
                && !from.trusted()
                && cookies.stream().anyMatch(cookie::wouldCover)) {
            refused = "A cookie of this name that is Secure is there; only a secure connection may replace it";
        }
        return refused == null ? new Received(with(cookie, now), cookie, null) : new Received(this, null, refused);
    }

    /** The jar with a cookie in place of the one that it replaces; without both when the cookie's time is over. */
    public CookieJar with(Cookie cookie, Instant now) {
        var kept = new ArrayList<Cookie>(cookies);
        int at = 0;
        while (at < kept.size() && !cookie.replaces(kept.get(at))) {
            at++;
        }
        if (at == kept.size()) {
            kept.add(cookie);
        } else {
            kept.set(at, cookie.createdAt(kept.get(at).created()));
        }
        kept.removeIf(each -> each.isExpired(now));
        trim(kept, MAX_PER_DOMAIN, each -> each.domain().equals(cookie.domain()) && !each.secure(), cookie.domain());
        trim(kept, MAX_PER_DOMAIN, each -> each.domain().equals(cookie.domain()), cookie.domain());
        while (kept.size() > MAX) {
            kept.remove(kept.stream().min(LEAST_NEEDED).orElseThrow());
        }
        return new CookieJar(kept);
    }

    private static void trim(List<Cookie> kept, int max, Predicate<Cookie> which, String domain) {
        long over = kept.stream().filter(each -> each.domain().equals(domain)).count() - max;
        List<Cookie> gone = kept.stream()
                .filter(which)
                .sorted(LEAST_NEEDED)
                .limit(Math.max(0, over))
                .toList();
        kept.removeAll(gone);
    }

    /** The cookies for a request. */
    public Sent send(CookieOrigin to, Instant now) {
        List<Cookie> sent = cookies.stream()
                .filter(cookie -> !cookie.isExpired(now) && cookie.isFor(to))
                .sorted(FIRST)
                .toList();
        List<Cookie> after = cookies.stream()
                .map(cookie -> sent.contains(cookie) ? cookie.usedAt(now) : cookie)
                .toList();
        return new Sent(new CookieJar(after), sent);
    }

    /** The jar without some. */
    public CookieJar without(Predicate<Cookie> which) {
        return new CookieJar(cookies.stream().filter(which.negate()).toList());
    }

    /** The jar without those whose time is over, and those of a session. */
    public CookieJar afterSession(Instant now) {
        return without(cookie -> cookie.expires() == null || cookie.isExpired(now));
    }
}
