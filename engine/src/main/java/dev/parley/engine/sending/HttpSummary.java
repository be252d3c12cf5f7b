package dev.parley.engine.sending;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say at a glance of a session that sends an HTTP request.
 *
 * @param method as resolved
 * @param status of the newest response, 0 before there is one
 * @param version such as {@code HTTP/1.1}, empty before there is a response
 * @param took nanoseconds from the first stage to the end, or until now; negative where nothing has begun
 * @param hop how many requests were made for it
 * @param sent bytes on the wire, of all hops
 * @param received bytes on the wire, of all hops
 * @param size bytes of the newest response's body, decoded, as far as it is there
 * @param contentType of the newest response, empty where it says none
 * @param coding content codings of the newest response, empty without any
 * @param events how many server-sent events came
 * @param warnings remarks on what the server did
 * @param mismatches how often the response differs from its description; none where there is no description
 * @param tests verdicts of scripts, or none where no test ran
 */
public record HttpSummary(
        String method,
        int status,
        String reason,
        String version,
        long took,
        int hop,
        long sent,
        long received,
        long size,
        String contentType,
        String coding,
        long events,
        int warnings,
        @Nullable Integer mismatches,
        @Nullable TestCounts tests) {

    /** That of a request which is about to be sent. */
    public static HttpSummary of(String method) {
        return new HttpSummary(method, 0, "", "", -1, 0, 0, 0, 0, "", "", 0, 0, null, null);
    }

    /** How many tests of scripts there were, by their verdicts. */
    public record TestCounts(int passed, int failed, int skipped) {}
}
