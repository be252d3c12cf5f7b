package dev.parley.description.cookies;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether and how a cookie that a server sets is kept (RFC 6265 §5.3, RFC 6265bis §5.7). */
final class Admission {

    /** Longer lives are cut (RFC 6265bis §5.5). */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final CookieOrigin from;
    private final Instant now;
    private final PublicSuffixes suffixes;

    Admission(CookieOrigin from, Instant now, PublicSuffixes suffixes) {
        this.from = from;
        this.now = now;
        this.suffixes = suffixes;
    }

    /** The cookie as it is kept, if it is. */
    Cookie cookie(SetCookie said) {
        String domain = domain(said);
        return new Cookie(
                said.name(),
                said.value(),
                domain.isEmpty() ? from.host() : domain,
                domain.isEmpty(),
                said.path() == null ? from.defaultPath() : said.path(),
                said.secure(),
                said.httpOnly(),
                said.sameSite(),
                expires(said),
                now,
                now);
    }

    /** The domain that the server means; empty for its own host alone, also where its host is itself a public suffix. */
    private String domain(SetCookie said) {
        String domain = CookieOrigin.canonical(said.domain());
        if (domain == null) {
            return said.domain();
        }
        return domain.equals(from.host()) && (suffixes.contains(domain) || CookieOrigin.isAddress(domain))
                ? ""
                : domain;
    }

    private @Nullable Instant expires(SetCookie said) {
        Instant latest = now.plus(LONGEST);
        if (said.maxAge() != null) {
            long seconds = said.maxAge();
            return seconds <= 0 ? Instant.EPOCH : now.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
        }
        return said.expires() == null || said.expires().isBefore(latest) ? said.expires() : latest;
    }

    /** Why it is not kept; nothing when it is. */
    @Nullable
    String refusal(Cookie cookie, SetCookie said) {
        if (!cookie.hostOnly() && suffixes.contains(cookie.domain())) {
            return "Its domain " + cookie.domain() + " is a public suffix";
        }
        if (!cookie.hostOnly() && !from.isWithin(cookie.domain())) {
            return "Its domain " + cookie.domain() + " does not hold " + from.host();
        }
        if (cookie.secure() && !from.trusted()) {
            return "It is Secure, and the connection is not";
        }
        if (cookie.sameSite() == SameSite.NONE && !cookie.secure()) {
            return "It has SameSite=None without Secure";
        }
        String name = (cookie.name().isEmpty() ? cookie.value() : cookie.name()).toLowerCase(Locale.ROOT);
        boolean host = name.startsWith("__host-");
        if (!host && !name.startsWith("__secure-")) {
            return null;
        }
        if (cookie.name().isEmpty()) {
            return "It has no name, and its value looks like a name with a prefix";
        }
        if (!cookie.secure()) {
            return "Its prefix asks for Secure";
        }
        boolean whole = cookie.hostOnly() && said.domain().isEmpty() && "/".equals(said.path());
        return host && !whole ? "Its prefix __Host- asks for Path=/ and no Domain" : null;
    }
}
