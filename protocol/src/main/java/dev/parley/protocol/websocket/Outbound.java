package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Violation;
import org.jspecify.annotations.Nullable;

/** What a machine says: frames go out, and with them everything that is remembered of them. */
final class Outbound {

    private final Policy policy;
    private final Output output;
    private final Sender sender;
    private final Closing closing;
    final Pings pings = new Pings();
    final Reactions reactions;

    Outbound(Role role, Policy policy, Negotiated negotiated, Sender sender, Closing closing, Output output) {
        this.policy = policy;
        this.output = output;
        this.sender = sender;
        this.closing = closing;
        this.reactions = new Reactions(role, negotiated);
    }

    void message(long at, boolean text, Bytes payload) {
        int frames = sender.message(at, text, payload);
        reactions.sentMessage(frames, sender.compresses());
    }

    void ping(long at, Bytes payload) {
        pings.sent(at, payload);
        FrameTrace trace = sender.control(at, Opcode.PING, payload);
        tell(new Event.Ping(at, Flow.SENT, payload, trace));
    }

    void pong(long at, Bytes payload) {
        FrameTrace trace = sender.control(at, Opcode.PONG, payload);
        tell(new Event.Pong(at, Flow.SENT, payload, -1, trace));
    }

    void close(long at, @Nullable Integer code, String reason) {
        int told = code == null ? CloseCode.NO_STATUS : code;
        FrameTrace trace = sender.control(at, Opcode.CLOSE, ClosePayload.write(code, reason));
        tell(new Event.Close(at, Flow.SENT, told, reason, trace));
        closing.sent(at, told);
    }

    /** Sends a frame as it is, and says what it breaks. A Close and a Ping count as such all the same. */
    void frame(long at, Frame frame) {
        for (Violation violation : reactions.sent(at, frame, sender.offset())) {
            output.event(new Event.Broken(at, violation, 0, null));
        }
        sender.raw(at, frame);
        if (frame.header().opcode() == Opcode.PING) {
            pings.sent(at, frame.payload());
        } else if (frame.header().opcode() == Opcode.CLOSE && closing.mayClose()) {
            closing.sent(at, ClosePayload.read(frame.payload(), Flow.SENT, 0).code());
        }
    }

    void raw(long at, Bytes bytes) {
        reactions.sentRaw();
        sender.raw(at, bytes, null);
    }

    private void tell(Event event) {
        if (policy.traced()) {
            output.event(event);
        }
    }
}
