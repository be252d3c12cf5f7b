package dev.parley.engine.link;

import dev.parley.description.problem.Problem;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Violation;
import dev.parley.protocol.websocket.Negotiated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a link besides what crosses it once it is open. {@code at} is in nanoseconds of {@link dev.parley.engine.time.Clock#nanos()}. */
public sealed interface LinkEvent {

    /** When it happened. */
    long at();

    /** What happens while a peer is reached, whatever is spoken with it then. */
    sealed interface OnTheWay extends LinkEvent {}

    /** A stage begins; {@code detail} is what is tried, such as the host's name or an address with its port. */
    record StageBegan(long at, Stage stage, String detail) implements OnTheWay {}

    /** A stage has ended well, or, with a problem, badly. {@code detail} is its result, such as the addresses found. */
    record StageEnded(
            long at,
            Stage stage,
            String detail,
            long took,
            @Nullable Problem problem) implements OnTheWay {}

    /** TLS is up; comes before the end of its stage. */
    record Secured(long at, TlsDetails tls) implements OnTheWay {}

    /** The request to upgrade was written; the bytes are as on the wire. */
    record HandshakeSent(long at, Bytes request) implements LinkEvent {}

    /**
     * A response came, whole.
     *
     * @param head its head, as on the wire (or the first bytes received, where they are no HTTP)
     * @param body the body of a refusal without its chunk framing, cut at a limit
     * @param status the status, 0 where there is none
     * @param violations rules of the opening that it breaks
     */
    record HandshakeReceived(long at, Bytes head, Bytes body, int status, List<Violation> violations)
            implements LinkEvent {
        public HandshakeReceived {
            violations = List.copyOf(violations);
        }
    }

    /** The connection is open. */
    record Opened(long at, Negotiated negotiated, String extensions, String remote) implements LinkEvent {}

    /** The connection never opened. Nothing follows. {@code reasons} are likely causes with what to try, most likely first. */
    record Failed(long at, Stage stage, int status, Problem problem, List<Reason> reasons) implements LinkEvent {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    /** TCP is gone after the connection was open; how WebSocket ended was told before by an event of the wire. Nothing follows. */
    record Ended(long at) implements LinkEvent {}

    /** A likely cause of a failure, and what to try. */
    record Reason(String title, String detail) {}
}
