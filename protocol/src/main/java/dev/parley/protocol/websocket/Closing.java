package dev.parley.protocol.websocket;

import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import org.jspecify.annotations.Nullable;

/** The way from open to ended (RFC 6455 §7): who sent a Close, what is waited for, and how it ended. */
final class Closing {

    private static final long NEVER = Long.MAX_VALUE;

    private final Role role;
    private final Policy policy;
    private final Output output;
    private Phase phase = Phase.OPEN;
    private Ending.By by = Ending.By.NETWORK;
    private @Nullable Integer sent;
    private long sentAt;
    private int received = CloseCode.ABNORMAL;
    private String reason = "";
    private long deadline = NEVER;

    Closing(Role role, Policy policy, Output output) {
        this.role = role;
        this.policy = policy;
        this.output = output;
    }

    Phase phase() {
        return phase;
    }

    long deadline() {
        return deadline;
    }

    /** Whether the peer has sent a Close: nothing that follows counts. */
    boolean peerClosed() {
        return phase == Phase.CLOSE_RECEIVED || phase == Phase.CLOSED_BOTH || phase == Phase.ENDED;
    }

    /** Whether data and a Close may be sent. */
    boolean mayClose() {
        return phase == Phase.OPEN || phase == Phase.CLOSE_RECEIVED;
    }

    /** How long after our Close something came. */
    long lateBy(long at) {
        return at - sentAt;
    }

    void sent(long at, int code) {
        sent = code;
        sentAt = at;
        if (phase == Phase.CLOSE_RECEIVED) {
            both(at);
        } else {
            by = Ending.By.US;
            phase = Phase.CLOSE_SENT;
            deadline = after(at);
        }
    }

    /** The peer sent a Close, lawful or not. */
    void heard(int code, String text) {
        received = code;
        reason = text;
    }

    /** The Close that was heard ends the connection. */
    void received(long at, int code) {
        if (phase == Phase.CLOSE_SENT) {
            judgeEcho(at, code);
            both(at);
        } else {
            by = Ending.By.PEER;
            phase = Phase.CLOSE_RECEIVED;
        }
    }

    /** We failed the connection. */
    void failed(long at) {
        if (phase != Phase.ENDED) {
            by = Ending.By.US;
            phase = Phase.FAILED;
            output.endStream(false);
            end(at, false, false);
        }
    }

    void dropped(long at, boolean reset) {
        by = Ending.By.US;
        output.endStream(reset);
        end(at, false, reset);
    }

    void tick(long at, Receiver receiver) {
        if (at < deadline || phase == Phase.ENDED) {
            return;
        }
        receiver.stop(at);
        boolean clean = phase == Phase.CLOSED_BOTH;
        String waited = policy.closeTimeout() / 1_000_000 + " ms";
        if (clean) {
            told(at, Rule.TCP_NOT_CLOSED_BY_SERVER, "the end of TCP", "still open after " + waited);
        } else {
            told(at, Rule.CLOSE_UNANSWERED, "a Close", "none within " + waited);
        }
        output.endStream(false);
        end(at, clean, false);
    }

    /** TCP ended; {@code provoked}: we broke a rule before. */
    void streamEnded(long at, boolean reset, boolean provoked) {
        boolean clean = phase == Phase.CLOSED_BOTH;
        switch (phase) {
            case OPEN -> {
                told(at, Rule.TCP_ENDED_WITHOUT_CLOSE, "a Close frame first", reset ? "RST" : "FIN");
                if (provoked) {
                    told(at, Rule.FAILED_WITHOUT_CLOSE, "a Close with a fitting code", reset ? "RST" : "FIN");
                }
            }
            case CLOSE_SENT -> told(at, Rule.CLOSE_UNANSWERED, "a Close", "the end of TCP");
            case CLOSE_RECEIVED -> {
                if (role == Role.SERVER) {
                    told(at, Rule.TCP_CLOSED_FIRST_BY_CLIENT, "the server's end of TCP first", reset ? "RST" : "FIN");
                }
            }
            case CLOSED_BOTH, FAILED, ENDED -> {}
        }
        output.endStream(reset);
        end(at, clean, reset);
    }

    private void both(long at) {
        if (role == Role.SERVER) {
            output.endStream(false);
            end(at, true, false);
        } else {
            phase = Phase.CLOSED_BOTH;
            deadline = after(at);
        }
    }

    private void end(long at, boolean clean, boolean reset) {
        boolean failed = phase == Phase.FAILED;
        phase = Phase.ENDED;
        deadline = NEVER;
        output.event(new Event.Closed(at, new Ending(clean, received, reason, by, sent, failed, reset)));
    }

    private void judgeEcho(long at, int code) {
        if (sent != null && sent != CloseCode.NO_STATUS && code != sent && by == Ending.By.US) {
            told(
                    at,
                    Rule.CLOSE_CODE_NOT_ECHOED,
                    "code " + sent,
                    code == CloseCode.NO_STATUS ? "no code" : "code " + code);
        }
    }

    private void told(long at, Rule rule, String expected, String seen) {
        output.event(new Event.Broken(at, new Violation(rule, Flow.RECEIVED, 0, expected, seen), 0, null));
    }

    private long after(long at) {
        return policy.closeTimeout() > 0 ? at + policy.closeTimeout() : NEVER;
    }
}
