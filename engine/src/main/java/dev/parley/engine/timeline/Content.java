package dev.parley.engine.timeline;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsDetails;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Violation;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.FrameTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry holds besides what every entry has. */
public sealed interface Content
        permits Content.Message,
                Content.Control,
                Content.Close,
                Content.Handshake,
                Content.StageTime,
                Content.BrokenRule,
                Content.Stray,
                Content.Ended,
                Content.Failure,
                Content.Note,
                Content.Pending,
                HttpContent {

    /** A message, text or binary. */
    record Message(Bytes payload, boolean compressed, int frameCount, List<FrameTrace> frames) implements Content {
        public Message {
            frames = List.copyOf(frames);
        }
    }

    /** A ping or pong; {@code roundTrip} is in nanoseconds, negative where there is none. */
    record Control(Bytes payload, long roundTrip, @Nullable FrameTrace frame) implements Content {}

    /** A Close frame; {@code code} is 1005 where it has none. */
    record Close(int code, String reason, @Nullable FrameTrace frame) implements Content {}

    /**
     * An opening handshake.
     *
     * @param request as sent, empty where it came not so far
     * @param response head as received, empty where there is none
     * @param body of a refusal
     * @param status 0 where there is none
     * @param took nanoseconds from the first stage to the end
     * @param remote address, empty where there is none
     * @param stages with their times
     * @param problem why it failed, or none
     * @param reasons likely causes of a failure
     */
    record Handshake(
            Bytes request,
            Bytes response,
            Bytes body,
            int status,
            long took,
            String remote,
            @Nullable String subprotocol,
            String extensions,
            List<StageTime> stages,
            @Nullable TlsDetails tls,
            @Nullable Problem problem,
            List<Reason> reasons)
            implements Content {
        public Handshake {
            stages = List.copyOf(stages);
            reasons = List.copyOf(reasons);
        }
    }

    /** A stage of connecting; {@code at} and {@code took} in nanoseconds, {@code problem} where it failed. */
    record StageTime(
            Stage stage,
            String detail,
            long at,
            long took,
            @Nullable Problem problem) implements Content {}

    /** A broken rule; {@code followed} is the close code that the connection was failed with, 0 where it goes on. */
    record BrokenRule(
            Violation violation, int followed, @Nullable FrameTrace frame) implements Content {}

    /** Bytes that are no lawful frame. */
    record Stray(Bytes wire, @Nullable FrameTrace frame) implements Content {}

    /** The end of a connection. */
    record Ended(Ending ending, String summary) implements Content {}

    /** Something that failed. */
    record Failure(Problem problem) implements Content {}

    /** A remark. */
    record Note(String text) implements Content {}

    /** Nothing yet. */
    record Pending() implements Content {}
}
