package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Consequence;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import org.jspecify.annotations.Nullable;

/** What a machine makes of what it hears: events, answers, and the end where a rule says so. */
final class Inbound {

    private static final long SECOND = 1_000_000_000L;
    private static final long PONG_LATE = 5 * SECOND;

    private final Role role;
    private final Policy policy;
    private final Output output;
    private final Outbound outbound;
    private final Closing closing;
    private final Receiver receiver;
    private boolean silent = true;
    private boolean lateTold;
    private boolean peerFailed;
    private long pingsSince;
    private int pingCount;

    Inbound(Role role, Policy policy, Negotiated negotiated, Outbound outbound, Closing closing, Output output) {
        this.role = role;
        this.policy = policy;
        this.output = output;
        this.outbound = outbound;
        this.closing = closing;
        this.receiver = new Receiver(role.peer(), policy, negotiated, this);
    }

    Receiver receiver() {
        return receiver;
    }

    /** A rule was broken; returns whether the connection is failed for it. */
    boolean broken(long at, Rule rule, long offset, String expected, String seen, @Nullable Incoming frame) {
        FrameTrace trace = policy.traced() && frame != null ? frame.headTrace(at) : null;
        return broken(at, new Violation(rule, Flow.RECEIVED, offset, expected, seen), trace);
    }

    /** A rule was broken; returns whether the connection is failed for it. */
    boolean broken(long at, Violation violation, @Nullable FrameTrace frame) {
        int code = policy.strict() && violation.rule().consequence() instanceof Consequence.Failed failed
                ? failed.code()
                : 0;
        output.event(new Event.Broken(at, violation, code, frame));
        if (code != 0) {
            fail(at, code, violation.rule().id().replace('-', ' '));
        }
        return code != 0;
    }

    /** Fails the connection (RFC 6455 §7.1.7): a Close with the code, then the end of TCP; nothing more is looked at. */
    void fail(long at, int code, String reason) {
        receiver.stop(at);
        if (closing.mayClose()) {
            outbound.close(at, code, reason);
        }
        closing.failed(at);
    }

    /** A control frame is complete; returns whether more is read. */
    boolean control(long at, Incoming frame) {
        FrameTrace trace = policy.traced() ? frame.trace(at, Bytes.EMPTY) : null;
        Bytes payload = frame.payload();
        switch (frame.opcode()) {
            case PING -> ping(at, payload, frame, trace);
            case PONG -> pong(at, payload, frame, trace);
            default -> close(at, payload, frame, trace);
        }
        return closing.phase() != Phase.FAILED && closing.phase() != Phase.ENDED;
    }

    private void ping(long at, Bytes payload, Incoming frame, @Nullable FrameTrace trace) {
        output.event(new Event.Ping(at, Flow.RECEIVED, payload, trace));
        if (flooded(at)
                && broken(at, Rule.PING_FLOOD, frame.offset, policy.limits().pings() + " in a second", "more", frame)) {
            return;
        }
        boolean due = closing.phase() == Phase.OPEN || closing.phase() == Phase.CLOSE_SENT;
        if (policy.automaticPong() && due && payload.size() <= 125) {
            outbound.pong(at, payload);
        }
    }

    private boolean flooded(long at) {
        if (at - pingsSince >= SECOND) {
            pingsSince = at;
            pingCount = 0;
        }
        return ++pingCount == policy.limits().pings() + 1;
    }

    private void pong(long at, Bytes payload, Incoming frame, @Nullable FrameTrace trace) {
        long roundTrip = outbound.pings.answered(at, payload);
        output.event(new Event.Pong(at, Flow.RECEIVED, payload, roundTrip, trace));
        Bytes expected = roundTrip < 0 ? outbound.pings.expectedInPlaceOf(payload) : null;
        if (expected != null) {
            broken(at, Rule.PONG_DIFFERS, frame.offset, expected.toString(), payload.toString(), frame);
        } else if (roundTrip > PONG_LATE) {
            broken(at, Rule.PONG_LATE, frame.offset, "a Pong at once", roundTrip / 1_000_000 + " ms", frame);
        }
    }

    private void close(long at, Bytes payload, Incoming frame, @Nullable FrameTrace trace) {
        ClosePayload read = ClosePayload.read(payload, Flow.RECEIVED, frame.offset + frame.headerSize());
        receiver.peerClosed(at);
        output.event(new Event.Close(at, Flow.RECEIVED, read.code(), read.reason(), trace));
        closing.heard(read.code(), read.reason());
        for (Violation violation : read.broken(role)) {
            if (broken(at, violation, trace)) {
                return;
            }
        }
        peerFailed = CloseCode.failing(read.code());
        boolean begins = closing.phase() == Phase.OPEN;
        Rule rule = begins ? outbound.reactions.closed(read.code(), silent) : null;
        if (rule != null) {
            broken(at, rule, frame.offset, rule.demand(), "Close " + read.code(), frame);
        }
        closing.received(at, read.code());
        if (begins && policy.automaticClose()) {
            outbound.close(at, CloseCode.onWire(read.code()) ? read.code() : null, "");
        }
    }

    /** A frame that belongs to nothing is complete, or any frame behind a Close. */
    void stray(long at, Incoming frame) {
        Bytes wire = frame.wire();
        FrameTrace trace = frame.trace(at, wire);
        if (closing.peerClosed()) {
            Opcode opcode = frame.opcode();
            if (!opcode.control() || opcode == Opcode.CLOSE) {
                Rule rule = opcode == Opcode.CLOSE ? Rule.CLOSE_REPEATED : Rule.DATA_AFTER_CLOSE;
                broken(at, rule, frame.offset, "nothing after Close", opcode.name(), frame);
            }
            if (peerFailed && opcode != Opcode.CLOSE) {
                broken(at, Rule.ALIVE_AFTER_FAILING, frame.offset, "nothing after failing", opcode.name(), frame);
            }
        }
        output.event(new Event.Stray(at, Flow.RECEIVED, wire, trace));
    }

    /** A message began that has more frames. */
    void began(long at, boolean text) {
        output.event(new Event.MessageBegan(at, Flow.RECEIVED, text));
    }

    /** A message is complete. */
    void message(Event.Message message) {
        if (closing.phase() == Phase.CLOSE_SENT && !lateTold && closing.lateBy(message.began()) >= Reactions.LATE) {
            lateTold = true;
            broken(message.at(), Rule.CLOSE_ANSWERED_LATE, 0, "a Close as soon as practical", "a new message", null);
        }
        silent = false;
        output.event(message);
    }

    void unfinished(long at, Assembly message) {
        output.event(new Event.Unfinished(
                at,
                message.began,
                Flow.RECEIVED,
                message.text,
                message.payload(),
                message.frameCount,
                message.wireSize,
                message.frames));
    }
}
