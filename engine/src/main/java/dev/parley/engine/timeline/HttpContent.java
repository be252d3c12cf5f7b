package dev.parley.engine.timeline;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.TlsDetails;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http2.Http2Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry of an HTTP exchange holds. The entry's {@code connection} is the number of the request within its session. */
public sealed interface HttpContent extends Content {

    /**
     * The head of a request, as sent.
     *
     * @param url whole, secrets masked
     * @param remote address that was connected to for it, empty where the connection was there before
     */
    record Request(
            String method,
            String url,
            Bytes head,
            String remote,
            @Nullable TlsDetails tls) implements HttpContent {}

    /** The head of a response, interim ones too, as it came. */
    record Response(int status, Bytes head) implements HttpContent {}

    /** A stretch of a body; {@code offset} is its place in the body, or in what the body was on the wire. */
    record Stretch(long offset, Bytes bytes) implements HttpContent {}

    /** Frames of HTTP/2, in both directions; {@code first} is the place of the first one among those of its request, from 0. */
    record Frames(long first, List<Frame> frames) implements HttpContent {
        public Frames {
            frames = List.copyOf(frames);
        }
    }

    /** A frame that passed by, {@code at} so many nanoseconds since the session began. */
    record Frame(long at, Flow flow, Http2Frame frame) {}

    /** A server-sent event; {@code retry} is in milliseconds, negative where it says none. */
    record Event(String name, String id, long retry, String data) implements HttpContent {}

    /**
     * A response led elsewhere, and was followed.
     *
     * @param method of the next request
     * @param dropped what is not sent there
     */
    record Redirect(int status, String to, String method, List<String> dropped) implements HttpContent {
        public Redirect {
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * A request and its response are over.
     *
     * @param took nanoseconds
     * @param sent bytes on the wire
     * @param received bytes on the wire
     * @param size bytes of the response's body, without content codings
     * @param trailers as they came, a line each
     * @param problem why the response is not whole, or none
     */
    record Finished(
            long took,
            long sent,
            long received,
            long size,
            List<String> trailers,
            @Nullable Problem problem,
            List<Reason> reasons)
            implements HttpContent {
        public Finished {
            trailers = List.copyOf(trailers);
            reasons = List.copyOf(reasons);
        }
    }

    /** A test of a script. */
    record Test(String name, Verdict verdict, String error) implements HttpContent {}

    /**
     * A line that a script printed, or that tells what it asked for.
     *
     * @param level as in its console, such as {@code warn}
     * @param session of the request that it tells of, or none
     */
    record Printed(String level, String text, @Nullable String session) implements HttpContent {

        /** A line that tells of no other request. */
        public Printed(String level, String text) {
            this(level, text, null);
        }
    }

    /**
     * A response against the description of its operation.
     *
     * @param operation such as {@code GET /orders/{id}}
     * @param skipped what was not checked, and why
     */
    record Checks(String operation, List<String> skipped, List<Mismatch> mismatches) implements HttpContent {
        public Checks {
            skipped = List.copyOf(skipped);
            mismatches = List.copyOf(mismatches);
        }
    }

    /**
     * A difference between a response and its description.
     *
     * @param part {@code status}, {@code header} or {@code body}
     * @param pointer place in the body as a JSON pointer, or the header's name
     * @param schema place in the description, empty where there is none
     */
    record Mismatch(String part, String pointer, String schema, String message) {}

    /** What a row of a timeline shows of a content. */
    static String words(HttpContent content) {
        return HttpWords.line(content);
    }

    /** How a test came out. */
    enum Verdict {
        PASSED,
        FAILED,
        SKIPPED
    }
}
