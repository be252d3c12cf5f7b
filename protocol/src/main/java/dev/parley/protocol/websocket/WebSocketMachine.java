package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import java.util.List;

/**
 * One side of an open WebSocket connection (RFC 6455 §5–§8, RFC 7692) without sockets, threads or clocks: bytes, commands and
 * time go in; events and bytes come out, in order. Nothing that a peer sends makes it throw. It has one owner and is not
 * thread-safe; it holds native memory where compression was agreed and is to be closed.
 */
public final class WebSocketMachine implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;

    private final Policy policy;
    private final Sender sender;
    private final Outbound outbound;
    private final Inbound inbound;
    private final Receiver receiver;
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
        this.policy = policy;
        this.sender = new Sender(role, policy, negotiated, maskKeys, buffer, output);
        this.closing = new Closing(role, policy, output);
        this.outbound = new Outbound(role, policy, negotiated, sender, closing, output);
        this.inbound = new Inbound(role, policy, negotiated, outbound, closing, output);
        this.receiver = inbound.receiver();
        this.nextPing = policy.pingInterval() > 0 ? at + policy.pingInterval() : NEVER;
    }

    /** How far the connection is. */
    public Phase phase() {
        return closing.phase();
    }

    /** Takes bytes of the peer. The array may be changed; it is not kept. */
    public void receive(long at, byte[] bytes, int from, int to) {
        if (running()) {
            receiver.receive(at, bytes, from, to);
        }
    }

    /** Carries out a command; returns whether the phase allowed it. What RFC 6455 forbids after a Close goes out only as frames or raw bytes. */
    public boolean perform(long at, Command command) {
        if (!allows(command)) {
            return false;
        }
        switch (command) {
            case Command.SendText(Bytes payload) -> outbound.message(at, true, payload);
            case Command.SendBinary(Bytes payload) -> outbound.message(at, false, payload);
            case Command.SendPing(Bytes payload) -> outbound.ping(at, payload);
            case Command.SendPong(Bytes payload) -> outbound.pong(at, payload);
            case Command.SendClose(Integer code, String reason) -> outbound.close(at, code, reason);
            case Command.SendFrames(List<Frame> frames) -> frames.forEach(frame -> outbound.frame(at, frame));
            case Command.SendRaw(Bytes bytes) -> outbound.raw(at, bytes);
            case Command.Drop(boolean reset) -> drop(at, reset);
        }
        return true;
    }

    private boolean allows(Command command) {
        return switch (command) {
            case Command.SendText _, Command.SendBinary _, Command.SendClose _ -> closing.mayClose();
            // control frames are lawful after one's own Close, until the other's comes
            case Command.SendPing _, Command.SendPong _ -> closing.mayClose() || closing.phase() == Phase.CLOSE_SENT;
            case Command.SendFrames _, Command.SendRaw _, Command.Drop _ -> running();
        };
    }

    /** Time went on: what is due is done. */
    public void tick(long at) {
        if (closing.phase() == Phase.OPEN) {
            judgeSilence(at);
            if (at >= nextPing && closing.phase() == Phase.OPEN) {
                nextPing = at + policy.pingInterval();
                outbound.ping(at, Bytes.utf8(policy.pingPayload()));
            }
        }
        closing.tick(at, receiver);
    }

    /** When {@link #tick} is to be called next, or {@link Long#MAX_VALUE}. */
    public long deadline() {
        if (closing.phase() != Phase.OPEN) {
            return closing.deadline();
        }
        return Math.min(nextPing, Math.min(pongDeadline(), outbound.reactions.deadline(policy.closeTimeout())));
    }

    /** Bytes of memory that a message takes which is not complete. */
    public long held() {
        return receiver.held();
    }

    /** Fails the connection for a reason that lies outside the protocol, such as a limit of the whole process. */
    public void fail(long at, int code, String reason) {
        if (running()) {
            inbound.fail(at, code, reason);
        }
    }

    /** The peer ended TCP, by FIN or RST. */
    public void endOfStream(long at, boolean reset) {
        if (closing.phase() != Phase.ENDED) {
            receiver.end(at);
            closing.streamEnded(at, reset, outbound.reactions.failedWithoutClose());
        }
    }

    /** TLS ended without saying so (close_notify); the end of the stream follows. */
    public void tlsCutOff(long at) {
        if (closing.phase() != Phase.ENDED) {
            told(at, Rule.TLS_NOT_CLOSED_CLEANLY, "close_notify", "the end of TCP");
        }
    }

    @Override
    public void close() {
        sender.close();
        receiver.close();
    }

    private boolean running() {
        return closing.phase() != Phase.ENDED && closing.phase() != Phase.FAILED;
    }

    private void drop(long at, boolean reset) {
        receiver.stop(at);
        closing.dropped(at, reset);
    }

    private long pongDeadline() {
        long sent = policy.pongTimeout() > 0 ? outbound.pings.oldest() : -1;
        return sent < 0 ? NEVER : sent + policy.pongTimeout();
    }

    private void judgeSilence(long at) {
        if (outbound.reactions.unguarded(at, policy.closeTimeout())) {
            told(at, Rule.LIMITS_UNGUARDED, "a failure", "none for a length beyond all limits");
        }
        while (at >= pongDeadline() && closing.phase() == Phase.OPEN) {
            outbound.pings.giveUpOldest();
            told(at, Rule.PING_UNANSWERED, "a Pong", "none within " + policy.pongTimeout() / 1_000_000 + " ms");
        }
    }

    private void told(long at, Rule rule, String expected, String seen) {
        inbound.broken(at, new Violation(rule, Flow.RECEIVED, 0, expected, seen), null);
    }
}
