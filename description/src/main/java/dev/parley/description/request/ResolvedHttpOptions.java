package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of an HTTP request with every default in its place.
 *
 * @param timeout without progress; zero for none
 * @param acceptEncoding as the user has it; none for all that can be decoded
 * @param cookieJar whether cookies of the jar are sent, and received ones kept
 * @param omitted names, in lower case, of automatic headers that are not sent
 */
public record ResolvedHttpOptions(
        boolean followRedirects,
        int maxRedirects,
        boolean keepMethod,
        boolean keepCredentials,
        Duration timeout,
        HttpVersion version,
        @Nullable MarkedText acceptEncoding,
        boolean cookieJar,
        Set<String> omitted) {

    public ResolvedHttpOptions {
        omitted = Set.copyOf(omitted);
    }
}
