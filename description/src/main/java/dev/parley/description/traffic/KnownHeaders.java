package dev.parley.description.traffic;

import java.util.Locale;
import java.util.Set;

/** Which header fields say something about an API, and not about how HTTP is spoken. */
final class KnownHeaders {

    private static final Set<String> REQUEST = Set.of(
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "idempotency-key",
            "prefer",
            "range",
            "api-version",
            "accept-version",
            "openai-beta",
            "anthropic-version",
            "stripe-version",
            "notion-version");

    private static final Set<String> RESPONSE = Set.of(
            "location",
            "etag",
            "link",
            "last-modified",
            "retry-after",
            "content-disposition",
            "content-location",
            "content-range",
            "accept-ranges",
            "allow",
            "deprecation",
            "sunset",
            "ratelimit",
            "ratelimit-limit",
            "ratelimit-remaining",
            "ratelimit-reset",
            "ratelimit-policy",
            "preference-applied",
            "www-authenticate");

    private static final Set<String> OF_PROGRAMS = Set.of(
            "x-requested-with",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-real-ip",
            "x-powered-by",
            "x-frame-options",
            "x-content-type-options",
            "x-xss-protection",
            "x-cache",
            "x-cache-hits",
            "x-served-by",
            "x-timer",
            "x-amz-cf-id",
            "x-amz-cf-pop",
            "x-ua-compatible",
            "x-runtime",
            "x-dns-prefetch-control",
            "x-download-options",
            "x-permitted-cross-domain-policies",
            "x-robots-tag",
            "x-client-data",
            "x-http2-stream-id",
            "x-firefox-spdy",
            "x-envoy-upstream-service-time",
            "x-proxy-cache",
            "x-content-length");

    private KnownHeaders() {}

    /** Whether a field of a request is a parameter of an operation. */
    static boolean isParameter(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return REQUEST.contains(lower) || isOwn(lower);
    }

    /** Whether a field of a response belongs to what an operation promises. */
    static boolean isPromised(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return RESPONSE.contains(lower) || isOwn(lower);
    }

    private static boolean isOwn(String lower) {
        return lower.startsWith("x-") && !OF_PROGRAMS.contains(lower);
    }

    /** Whether a field is a key of the API rather than a parameter. */
    static boolean isKey(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.matches(
                        "(x-)?(api-?key|auth-token|access-token|api-token|authtoken|token)|apikey|x-.*-(api-?key|token)")
                && !lower.matches(".*(csrf|xsrf).*");
    }
}
