package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;

/** The receiving half of a machine: bytes become frames, and frames are handed on as they come. Cuts of the stream do not matter. */
final class Receiver {

    private static final byte[] NOTHING = {};

    private final Role sender;
    private final Policy policy;
    private final Negotiated negotiated;
    private final boolean deflate;
    private final Inbound inbound;
    private final Messages messages;
    private final MaskKeyCheck maskKeys = new MaskKeyCheck();
    private final ShortMessages shorts;
    private final Incoming frame = new Incoming();

    private byte[] head = NOTHING;
    private int headSize;
    private boolean inFrame;
    private long offset;
    private boolean stopped;
    private boolean peerClosed;

    Receiver(Role sender, Policy policy, Negotiated negotiated, Inbound inbound) {
        this.sender = sender;
        this.policy = policy;
        this.negotiated = negotiated;
        this.deflate = negotiated.deflate() != null;
        this.inbound = inbound;
        this.messages = new Messages(sender, policy, negotiated.deflate(), inbound);
        this.shorts = new ShortMessages(sender, policy, messages);
    }

    /** Takes bytes of the stream; the array may be changed. */
    void receive(long at, byte[] bytes, int from, int to) {
        int i = from;
        while (!stopped && (i < to || (inFrame && frame.left() == 0))) {
            if (inFrame) {
                int part = (int) Math.min(frame.left(), to - i);
                take(at, bytes, i, part);
                offset += part;
                i += part;
            } else {
                int begin = i;
                i = takeShort(at, bytes, begin, to);
                if (i == begin) {
                    i = readHead(at, bytes, begin, to);
                }
            }
        }
    }

    /** Takes a short message that is there as a whole, as most are; returns the index behind it, or the same where it is none. */
    private int takeShort(long at, byte[] bytes, int from, int to) {
        boolean possible =
                headSize == 0 && !peerClosed && !messages.open() && (sender == Role.SERVER || maskKeys.over());
        int size = possible ? shorts.size(bytes, from, to) : 0;
        if (size == 0) {
            return from;
        }
        Event.Message message = shorts.read(at, bytes, from, size, offset);
        if (message == null) {
            return from;
        }
        offset += size;
        inbound.message(message);
        return from + size;
    }

    /** The connection failed or is over: nothing more is read. */
    void stop(long at) {
        if (!stopped) {
            stopped = true;
            messages.abandon(at, partOfMessage() ? frame : null);
        }
    }

    /** The peer has sent its Close: what still comes is only shown. */
    void peerClosed(long at) {
        peerClosed = true;
        messages.abandon(at, null);
    }

    /** The stream has ended: says what was cut short. */
    void end(long at) {
        if (!stopped && !peerClosed) {
            if (headSize > 0 || inFrame) {
                inbound.broken(at, Rule.FRAME_CUT_SHORT, offset, "a whole frame", "the end of the stream", null);
            }
            if (messages.open()) {
                inbound.broken(at, Rule.MESSAGE_UNFINISHED, offset, "the last frame", "the end of the stream", null);
            }
        }
        stop(at);
    }

    long held() {
        return messages.held();
    }

    void close() {
        messages.close();
    }

    private boolean partOfMessage() {
        return inFrame && !frame.control() && !frame.stray;
    }

    private int readHead(long at, byte[] bytes, int from, int to) {
        if (headSize == 0 && to - from >= 2) {
            int size = FrameCodec.headerSize(bytes, from);
            if (to - from >= size) {
                begin(at, bytes, from, size);
                return from + size;
            }
        }
        return collectHead(at, bytes, from, to);
    }

    private int collectHead(long at, byte[] bytes, int from, int to) {
        if (head.length == 0) {
            head = new byte[FrameCodec.MAX_HEADER];
        }
        int i = from;
        while (i < to) {
            head[headSize++] = bytes[i++];
            if (headSize >= 2 && headSize == FrameCodec.headerSize(head, 0)) {
                int size = headSize;
                headSize = 0;
                begin(at, head, 0, size);
                return i;
            }
        }
        return i;
    }

    private void begin(long at, byte[] bytes, int index, int size) {
        frame.begin(bytes, index, offset);
        offset += size;
        if (peerClosed) {
            inFrame = true;
            frame.stray = true;
            stopped = frame.length < 0 || frame.length > policy.limits().frame();
            return;
        }
        boolean inMessage = messages.open();
        if (!FrameRules.lawful(frame.bits, frame.masked, frame.form, frame.length, sender, deflate, inMessage)
                && failsByItsHeader(at, inMessage)) {
            stop(at);
            return;
        }
        if (frame.length > policy.limits().frame()) {
            inbound.fail(
                    at,
                    CloseCode.TOO_BIG,
                    "frame of " + frame.length + " bytes, limit is "
                            + policy.limits().frame());
            return;
        }
        if (frame.masked && maskKeys.predictable(frame.maskKey)) {
            String key = String.format("%08x", frame.maskKey);
            inbound.broken(at, Rule.MASK_KEY_PREDICTABLE, frame.offset, "a key from strong randomness", key, frame);
        }
        inFrame = true;
        frame.stray = frame.opcode().reserved() || (frame.opcode() == Opcode.CONTINUATION && !inMessage);
        if (!frame.control() && !frame.stray && !messages.begin(at, frame)) {
            stop(at);
        }
    }

    /** Judges a header; returns whether the connection is failed for it. A length of 2^63 or more leaves no other way. */
    private boolean failsByItsHeader(long at, boolean inMessage) {
        boolean hopeless = frame.length < 0;
        FrameTrace trace = policy.traced() && !hopeless ? frame.trace(at, Bytes.EMPTY) : null;
        for (Violation violation :
                FrameRules.broken(frame.header(), sender, negotiated, inMessage, Flow.RECEIVED, frame.offset)) {
            if (inbound.broken(at, violation, trace)) {
                return true;
            }
        }
        if (hopeless) {
            inbound.fail(at, CloseCode.PROTOCOL_ERROR, "a length that cannot be");
        }
        return hopeless;
    }

    private void take(long at, byte[] bytes, int from, int part) {
        boolean last = part == frame.left();
        boolean goesOn = true;
        long phase = frame.passed;
        frame.passed += part;
        if (frame.control() || frame.stray) {
            frame.collect(bytes, from, part);
        } else {
            goesOn = messages.take(at, frame, bytes, from, part, phase);
        }
        if (!goesOn) {
            stop(at);
        } else if (last) {
            inFrame = false;
            finish(at);
        }
    }

    private void finish(long at) {
        boolean goesOn;
        if (frame.stray) {
            inbound.stray(at, frame);
            goesOn = true;
        } else if (frame.control()) {
            goesOn = inbound.control(at, frame);
        } else {
            goesOn = messages.end(at, frame);
        }
        if (!goesOn) {
            stop(at);
        }
    }
}
