package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the peer's reactions to what we sent say about it: a rule of the receiver shows only so. It is blamed for ending the
 * connection only as long as all that we sent was lawful.
 */
final class Reactions {

    /** A time after which what is awaited is late, whatever the network does. */
    static final long LATE = 1_000_000_000L;

    private static final long NEVER = Long.MAX_VALUE;
    private static final long ABSURD = 1L << 40;

    private final Role role;
    private final Negotiated negotiated;
    private final boolean keepsContext;
    private boolean unlawful;
    private int lastFrames;
    private boolean controlInside;
    private int compressedMessages;
    private boolean inMessage;
    private boolean text;
    private final Utf8Check utf8 = new Utf8Check();
    private long badTextAt = NEVER;
    private boolean endedLate;
    private long absurdAt = NEVER;

    Reactions(Role role, Negotiated negotiated) {
        this.role = role;
        this.negotiated = negotiated;
        DeflateParameters deflate = negotiated.deflate();
        this.keepsContext = deflate != null && !deflate.noContextTakeover(role);
    }

    /** We sent a lawful message. */
    void sentMessage(int frames, boolean compressed) {
        lastFrames = frames;
        controlInside = false;
        compressedMessages += compressed ? 1 : 0;
    }

    /** We sent bytes that need not be frames. */
    void sentRaw() {
        unlawful = true;
    }

    /** Looks at a frame that the owner made, before it goes out; returns the rules that it breaks. */
    List<Violation> sent(long at, Frame frame, long offset) {
        FrameHeader header = frame.header();
        Opcode opcode = header.opcode();
        List<Violation> broken = FrameRules.broken(header, role, negotiated, inMessage, Flow.SENT, offset);
        if (broken.isEmpty() && opcode == Opcode.CLOSE) {
            broken = ClosePayload.read(frame.payload(), Flow.SENT, offset + header.size())
                    .broken(role.peer());
        }
        unlawful |= !broken.isEmpty() || header.length() != frame.payload().size();
        if (header.length() < 0 || header.length() > ABSURD) {
            absurdAt = Math.min(absurdAt, at);
        }
        if (opcode.control()) {
            controlInside |= inMessage;
        } else {
            data(at, header, frame.payload());
        }
        return broken;
    }

    private void data(long at, FrameHeader header, Bytes payload) {
        if (!inMessage) {
            text = header.opcode() == Opcode.TEXT && !header.rsv1();
            utf8.reset();
            lastFrames = 0;
            controlInside = false;
        }
        lastFrames++;
        if (text) {
            byte[] bytes = payload.toArray();
            boolean bad = utf8.check(bytes, 0, bytes.length) >= 0;
            unlawful |= bad || (header.fin() && !utf8.complete());
            badTextAt = bad ? Math.min(badTextAt, at) : badTextAt;
            text = !bad;
        }
        if (header.fin() && badTextAt != NEVER) {
            endedLate |= at - badTextAt >= LATE;
        }
        inMessage = !header.fin();
    }

    /** When something is due to be judged at the latest; {@code patience} is the time that the peer has. */
    long deadline(long patience) {
        return absurdAt == NEVER || patience == 0 ? NEVER : absurdAt + patience;
    }

    /** Whether the peer did not mind a length beyond all limits for so long; true once. */
    boolean unguarded(long at, long patience) {
        boolean is = at >= deadline(patience);
        absurdAt = is ? NEVER : absurdAt;
        return is;
    }

    /** The rule that a peer breaks by beginning the end with the code, or none. {@code silent}: it never sent a message. */
    @Nullable
    Rule closed(int code, boolean silent) {
        if (code == CloseCode.INVALID_PAYLOAD && endedLate) {
            return Rule.UTF8_TOLD_LATE;
        }
        if (unlawful) {
            return null;
        }
        if (code == CloseCode.PROTOCOL_ERROR || code == CloseCode.INVALID_PAYLOAD) {
            if (compressedMessages > 1 && keepsContext) {
                return Rule.DEFLATE_CONTEXT_LOST;
            }
        }
        if (code == CloseCode.PROTOCOL_ERROR) {
            if (controlInside) {
                return Rule.CONTROL_INSIDE_UNSUPPORTED;
            }
            if (lastFrames > 1) {
                return Rule.FRAGMENTS_UNSUPPORTED;
            }
        }
        DeflateParameters deflate = negotiated.deflate();
        boolean obeys = role == Role.CLIENT || deflate == null || !deflate.clientNoContextTakeover();
        boolean objects = code == CloseCode.PROTOCOL_ERROR || code == CloseCode.MANDATORY_EXTENSION;
        return !obeys && objects && silent && lastFrames == 0 ? Rule.DEFLATE_CLIENT_TAKEOVER_UNSUPPORTED : null;
    }

    /** Whether an end of TCP without a Close follows a breach of ours. */
    boolean failedWithoutClose() {
        return unlawful;
    }
}
