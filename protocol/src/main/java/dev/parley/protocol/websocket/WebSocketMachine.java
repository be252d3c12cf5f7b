package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Consequence;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of an open WebSocket connection (RFC 6455 §5–§8, RFC 7692) without sockets, threads or clocks: bytes, commands and
 * time go in; events and bytes come out, in order. Nothing that a peer sends makes it throw. It has one owner and is not
 * thread-safe; it holds native memory where compression was agreed and is to be closed.
 */
public final class WebSocketMachine implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;

    private final Role role;
    private final Policy policy;
    private final Output output;
    private final Sender sender;
    private final Receiver receiver;
    private final Pings pings = new Pings();
    private final Closing closing;
    private long nextPing;

    /**
     * A machine at the moment in which the opening handshake is over.
     *
     * @param at now, in nanoseconds
     * @param buffer takes what is to be written
     * @param output takes what happens
     */
    public WebSocketMachine(
            Role role,
            Policy policy,
            Negotiated negotiated,
            MaskKeys maskKeys,
            OutputBuffer buffer,
            Output output,
            long at) {
        this.role = role;
        this.policy = policy;
        this.output = output;
        this.sender = new Sender(role, policy, negotiated, maskKeys, buffer, output);
        this.receiver = new Receiver(role.peer(), policy, negotiated, new Received());
        this.closing = new Closing(role, policy, output);
        this.nextPing = policy.pingInterval() > 0 ? at + policy.pingInterval() : NEVER;
    }

    /** How far the connection is. */
    public Phase phase() {
        return closing.phase();
    }

    /** Takes bytes of the peer. The array may be changed; it is not kept. */
    public void receive(long at, byte[] bytes, int from, int to) {
        if (closing.phase() != Phase.FAILED && closing.phase() != Phase.ENDED) {
            receiver.receive(at, bytes, from, to);
        }
    }

    /** Carries out a command; returns whether the phase allowed it. What RFC 6455 forbids after a Close goes out only as frames or raw bytes. */
    public boolean perform(long at, Command command) {
        boolean open = closing.phase() == Phase.OPEN || closing.phase() == Phase.CLOSE_RECEIVED;
        return switch (command) {
            case Command.SendText(Bytes payload) -> open && message(at, true, payload);
            case Command.SendBinary(Bytes payload) -> open && message(at, false, payload);
            case Command.SendPing(Bytes payload) -> open && ping(at, payload, false);
            case Command.SendPong(Bytes payload) -> open && pong(at, payload);
            case Command.SendClose(Integer code, String reason) -> open && sendClose(at, code, reason);
            case Command.SendFrames(List<Frame> frames) -> running() && frames(at, frames);
            case Command.SendRaw(Bytes bytes) -> running() && raw(at, bytes);
            case Command.Drop(boolean reset) -> running() && drop(at, reset);
        };
    }

    /** Time went on: what is due is done. */
    public void tick(long at) {
        if (closing.phase() == Phase.OPEN) {
            failUnansweredPing(at);
            if (at >= nextPing && closing.phase() == Phase.OPEN) {
                nextPing = at + policy.pingInterval();
                ping(at, Bytes.utf8(policy.pingPayload()), true);
            }
        }
        closing.tick(at);
    }

    /** When {@link #tick} is to be called next, or {@link Long#MAX_VALUE}. */
    public long deadline() {
        if (closing.phase() != Phase.OPEN) {
            return closing.deadline();
        }
        return Math.min(nextPing, pongDeadline());
    }

    /** Bytes of memory that a message takes which is not complete. */
    public long held() {
        return receiver.held();
    }

    /** Fails the connection for a reason that lies outside the protocol, such as a limit of the whole process. */
    public void fail(long at, int code, String reason) {
        if (running()) {
            receiver.abandon(at);
            failWith(at, code, reason);
        }
    }

    /** The peer ended TCP, by FIN or RST. */
    public void endOfStream(long at, boolean reset) {
        if (closing.phase() == Phase.ENDED) {
            return;
        }
        receiver.end(at);
        closing.streamEnded(at, reset);
    }

    @Override
    public void close() {
        sender.close();
        receiver.close();
    }

    private boolean running() {
        return closing.phase() != Phase.ENDED && closing.phase() != Phase.FAILED;
    }

    private boolean message(long at, boolean text, Bytes payload) {
        sender.message(at, text, payload);
        return true;
    }

    private boolean ping(long at, Bytes payload, boolean automatic) {
        pings.sent(at, payload, automatic);
        FrameTrace trace = sender.control(at, Opcode.PING, payload);
        tell(new Event.Ping(at, Flow.SENT, payload, trace));
        return true;
    }

    private boolean pong(long at, Bytes payload) {
        FrameTrace trace = sender.control(at, Opcode.PONG, payload);
        tell(new Event.Pong(at, Flow.SENT, payload, -1, trace));
        return true;
    }

    private boolean sendClose(long at, @Nullable Integer code, String reason) {
        Bytes payload = code == null ? Bytes.EMPTY : closePayload(code, reason);
        FrameTrace trace = sender.control(at, Opcode.CLOSE, payload);
        tell(new Event.Close(at, Flow.SENT, code == null ? CloseCode.NO_STATUS : code, reason, trace));
        closing.sent(at, code == null ? CloseCode.NO_STATUS : code);
        return true;
    }

    private boolean frames(long at, List<Frame> frames) {
        sender.raw(at, frames);
        return true;
    }

    private boolean raw(long at, Bytes bytes) {
        sender.raw(at, bytes, null);
        return true;
    }

    private boolean drop(long at, boolean reset) {
        receiver.end(at);
        closing.dropped(at, reset);
        return true;
    }

    private long pongDeadline() {
        long sent = policy.pongTimeout() > 0 ? pings.oldestAutomatic() : -1;
        return sent < 0 ? NEVER : sent + policy.pongTimeout();
    }

    private void failUnansweredPing(long at) {
        if (at >= pongDeadline()) {
            Violation violation = new Violation(
                    Rule.PING_UNANSWERED,
                    Flow.RECEIVED,
                    0,
                    "a Pong",
                    "none within " + policy.pongTimeout() / 1_000_000 + " ms");
            output.event(new Event.Broken(at, violation, CloseCode.INTERNAL_ERROR, null));
            failWith(at, CloseCode.INTERNAL_ERROR, "ping unanswered");
        }
    }

    /** Fails the connection (RFC 6455 §7.1.7): a Close with the code, then the end of TCP; nothing more is looked at. */
    private void failWith(long at, int code, String reason) {
        receiver.stop();
        if (closing.phase() == Phase.OPEN || closing.phase() == Phase.CLOSE_RECEIVED) {
            sendClose(at, code, reason);
        }
        closing.failed(at);
    }

    private void tell(Event event) {
        if (policy.traced()) {
            output.event(event);
        }
    }

    private static Bytes closePayload(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        int size = ClosePayload.fitting(text);
        byte[] payload = new byte[2 + size];
        payload[0] = (byte) (code >> 8);
        payload[1] = (byte) code;
        System.arraycopy(text, 0, payload, 2, size);
        return Bytes.wrap(payload);
    }

    /** What the receiver finds, put into events and answers. */
    private final class Received implements Receiver.Frames {

        @Override
        public boolean broken(long at, Violation violation, @Nullable FrameTrace frame) {
            int code = policy.strict() && violation.rule().consequence() instanceof Consequence.Failed failed
                    ? failed.code()
                    : 0;
            output.event(new Event.Broken(at, violation, code, frame));
            if (code == 0) {
                return false;
            }
            failWith(at, code, violation.rule().id().replace('-', ' '));
            return true;
        }

        @Override
        public void fail(long at, int code, String reason) {
            failWith(at, code, reason);
        }

        @Override
        public boolean control(long at, Incoming frame) {
            FrameTrace trace = policy.traced() ? frame.trace(at, Bytes.EMPTY) : null;
            Bytes payload = frame.payload();
            if (closing.peerClosed()) {
                told(at, Rule.CLOSE_REPEATED, frame, frame.header().opcode() == Opcode.CLOSE);
                return true;
            }
            switch (frame.header().opcode()) {
                case PING -> answerPing(at, payload, trace);
                case PONG ->
                    output.event(new Event.Pong(at, Flow.RECEIVED, payload, pings.answered(at, payload), trace));
                default -> peerClose(at, frame, payload, trace);
            }
            return closing.phase() != Phase.FAILED && closing.phase() != Phase.ENDED;
        }

        private void answerPing(long at, Bytes payload, @Nullable FrameTrace trace) {
            output.event(new Event.Ping(at, Flow.RECEIVED, payload, trace));
            if (policy.automaticPong() && closing.phase() == Phase.OPEN && payload.size() <= 125) {
                pong(at, payload);
            }
        }

        private void peerClose(long at, Incoming frame, Bytes payload, @Nullable FrameTrace trace) {
            ClosePayload read =
                    ClosePayload.read(payload, frame.offset() + frame.header().size());
            for (Violation violation : read.broken(role)) {
                if (broken(at, violation, trace)) {
                    output.event(new Event.Close(at, Flow.RECEIVED, read.code(), read.reason(), trace));
                    return;
                }
            }
            output.event(new Event.Close(at, Flow.RECEIVED, read.code(), read.reason(), trace));
            boolean answer = closing.phase() == Phase.OPEN && policy.automaticClose();
            closing.received(at, read.code(), read.reason());
            if (answer) {
                sendClose(at, CloseCode.onWire(read.code()) ? read.code() : null, "");
            }
        }

        @Override
        public void stray(long at, Incoming frame) {
            output.event(new Event.Stray(at, Flow.RECEIVED, frame.wire(), frame.trace(at, frame.wire())));
        }

        @Override
        public void began(long at, boolean text) {
            if (!closing.peerClosed()) {
                output.event(new Event.MessageBegan(at, Flow.RECEIVED, text));
            }
        }

        @Override
        public void message(long at, Assembly message) {
            if (closing.peerClosed()) {
                Violation violation =
                        new Violation(Rule.DATA_AFTER_CLOSE, Flow.RECEIVED, 0, "nothing after Close", "a message");
                output.event(new Event.Broken(at, violation, 0, null));
                return;
            }
            output.event(new Event.Message(
                    at,
                    message.began,
                    Flow.RECEIVED,
                    message.text,
                    message.payload(),
                    message.compressed,
                    message.frameCount,
                    message.wireSize,
                    message.frames));
        }

        @Override
        public void unfinished(long at, Assembly message) {
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

        private void told(long at, Rule rule, Incoming frame, boolean broken) {
            if (broken) {
                Violation violation = new Violation(
                        rule,
                        Flow.RECEIVED,
                        frame.offset(),
                        "nothing after Close",
                        frame.header().opcode().name());
                output.event(new Event.Broken(at, violation, 0, policy.traced() ? frame.trace(at, Bytes.EMPTY) : null));
            }
        }
    }
}
