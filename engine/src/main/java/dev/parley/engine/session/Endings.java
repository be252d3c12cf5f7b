package dev.parley.engine.session;

import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.session.ConnectionState.Party;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Ending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a connection ended, in words. */
public final class Endings {

    private Endings() {}

    /** A sentence without its full stop, such as {@code Closed by the server: 1001 going away, “restart”}. */
    public static String summary(Ending ending) {
        String who = switch (ending.by()) {
            case US -> "here";
            case PEER -> "the server";
            case NETWORK -> "the network";
        };
        if (!ending.clean()) {
            return switch (ending.by()) {
                case US -> unansweredHere(ending.sent(), ending.failed());
                case PEER -> "Closed by the server: " + named(ending.code()) + ", not answered";
                case NETWORK -> "Lost without a close frame (1006)" + (ending.reset() ? ", TCP was reset" : "");
            };
        }
        String reason = ending.reason().isEmpty() ? "" : ", “" + ending.reason() + "”";
        return (ending.by() == Ending.By.US ? "Closed here" : "Closed by " + who) + ": " + named(ending.code())
                + reason;
    }

    private static String unansweredHere(@Nullable Integer sent, boolean failed) {
        if (sent == null) {
            return (failed ? "Failed" : "Dropped") + " here without a close frame (1006)";
        }
        return failed ? "Failed here with " + named(sent) : "Closed here: " + named(sent) + ", not answered";
    }

    /** How a session stands whose connection ended so; without an ending it was lost. */
    static ConnectionState.Closed state(@Nullable Ending ending, Instant at) {
        if (ending == null) {
            return lost(at, "Lost without a close frame (1006)");
        }
        Party by = switch (ending.by()) {
            case US -> Party.US;
            case PEER -> Party.SERVER;
            case NETWORK -> Party.NETWORK;
        };
        return new ConnectionState.Closed(
                ending.clean(),
                ending.code(),
                ending.reason(),
                by,
                ending.sent(),
                ending.failed(),
                at,
                summary(ending));
    }

    /** How a session stands whose connection did not open. */
    static ConnectionState.Failed state(LinkEvent.Failed failed, Instant at, boolean cancelled) {
        return new ConnectionState.Failed(failed.stage(), failed.status(), failed.problem(), at, cancelled);
    }

    /** How a session stands whose connection nobody ended. */
    static ConnectionState.Closed lost(Instant at, String summary) {
        return new ConnectionState.Closed(false, CloseCode.ABNORMAL, "", Party.NETWORK, null, false, at, summary);
    }

    private static String named(int code) {
        return code == CloseCode.NO_STATUS ? "no code" : code + " " + CloseCode.nameOf(code);
    }
}
