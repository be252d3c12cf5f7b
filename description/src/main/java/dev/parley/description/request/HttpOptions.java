package dev.parley.description.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of an HTTP request that are saved with it. What is absent has its default.
 *
 * @param keepMethod whether a redirect keeps method and body where browsers go on with GET (RFC 9110 §15.4)
 * @param keepCredentials whether a redirect to another scheme, host or port keeps the credentials
 * @param timeout milliseconds without progress, 0 for none
 * @param acceptEncoding value of the header {@code Accept-Encoding}; absent for all that can be decoded
 * @param cookieJar whether cookies of the jar are sent, and received ones kept
 * @param omitted names of automatic headers that are not sent
 */
public record HttpOptions(
        @Nullable Boolean followRedirects,
        @Nullable Integer maxRedirects,
        @Nullable Boolean keepMethod,
        @Nullable Boolean keepCredentials,
        @Nullable Integer timeout,
        HttpVersion version,
        @Nullable String acceptEncoding,
        @Nullable Boolean cookieJar,
        List<String> omitted) {

    /** All defaults. */
    public static final HttpOptions NONE =
            new HttpOptions(null, null, null, null, null, HttpVersion.AUTO, null, null, List.of());

    public HttpOptions {
        omitted = List.copyOf(omitted);
    }
}
