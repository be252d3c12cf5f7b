package dev.parley.engine.sending;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Span;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.timeline.Content.StageTime;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.protocol.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of those that were made, with its response as far as it is there.
 *
 * @param number within the session, from 1
 * @param at nanoseconds since the session began
 * @param took nanoseconds, negative while it goes on
 * @param remote address that was connected to for it, empty where the connection was there before
 * @param request its head, or none where it was not sent
 * @param interim heads of interim responses
 * @param redirect where the response led, or none
 * @param problem why the response is not whole, or none
 */
public record HopView(
        int number,
        String method,
        String url,
        long at,
        long took,
        String remote,
        List<StageTime> stages,
        @Nullable TlsDetails tls,
        @Nullable Head request,
        List<Bytes> interim,
        @Nullable Head response,
        HttpContent.@Nullable Redirect redirect,
        List<Problem> remarks,
        @Nullable Problem problem,
        List<Reason> reasons) {

    public HopView {
        stages = List.copyOf(stages);
        interim = List.copyOf(interim);
        remarks = List.copyOf(remarks);
        reasons = List.copyOf(reasons);
    }

    /** Whether it went over a connection that was there before. */
    public boolean reused() {
        return request != null && remote.isEmpty();
    }

    /**
     * A head, and what is known of the body that goes with it.
     *
     * @param secrets places in the bytes that came from secrets
     * @param bodySize bytes of the body, without content codings, as far as it is there
     * @param wireSize bytes of both on the wire, as far as they are there
     * @param complete whether that is all
     */
    public record Head(
            int status,
            Bytes bytes,
            List<Span> secrets,
            long bodySize,
            long wireSize,
            List<String> trailers,
            boolean complete) {

        public Head {
            secrets = List.copyOf(secrets);
            trailers = List.copyOf(trailers);
        }
    }
}
