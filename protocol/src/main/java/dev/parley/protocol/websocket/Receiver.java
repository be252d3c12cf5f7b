package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The receiving half of a machine: bytes become frames, and frames are handed on as they come. Cuts of the stream do not matter. */
final class Receiver {

    private final Role sender;
    private final Policy policy;
    private final boolean deflate;
    private final Frames frames;
    private final Messages messages;

    private byte[] head = new byte[0];
    private int headSize;
    private @Nullable Incoming frame;
    private long offset;
    private boolean stopped;

    Receiver(Role sender, Policy policy, Negotiated negotiated, Frames frames) {
        this.sender = sender;
        this.policy = policy;
        this.deflate = negotiated.deflate() != null;
        this.frames = frames;
        this.messages = new Messages(sender, policy, negotiated.deflate(), frames);
    }

    /** Takes bytes of the stream; the array may be changed. */
    void receive(long at, byte[] bytes, int from, int to) {
        int i = from;
        while (!stopped && (i < to || wholeFrameWithoutPayload())) {
            Incoming current = frame;
            if (current == null) {
                i = readHead(at, bytes, i, to);
            } else {
                int part = (int) Math.min(current.left(), to - i);
                take(at, current, bytes, i, part);
                offset += part;
                i += part;
            }
        }
    }

    /** Nothing more is read. */
    void stop() {
        stopped = true;
    }

    /** The stream has ended: says what was cut short. */
    void end(long at) {
        if (!stopped && (headSize > 0 || frame != null)) {
            frames.broken(
                    at,
                    new Violation(
                            Rule.FRAME_CUT_SHORT, Flow.RECEIVED, offset, "a whole frame", "the end of the stream"),
                    null);
        }
        messages.abandon(at);
        stopped = true;
    }

    /** Gives up the message that is not complete. */
    void abandon(long at) {
        messages.abandon(at);
    }

    long held() {
        return messages.held();
    }

    void close() {
        messages.close();
    }

    private boolean wholeFrameWithoutPayload() {
        return frame != null && frame.left() == 0;
    }

    private int readHead(long at, byte[] bytes, int from, int to) {
        if (headSize == 0 && to - from >= 2) {
            int size = FrameCodec.headerSize(bytes, from);
            if (to - from >= size) {
                begin(at, FrameCodec.readHeader(bytes, from), size);
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
                begin(at, FrameCodec.readHeader(head, 0), size);
                return i;
            }
        }
        return i;
    }

    private void begin(long at, FrameHeader header, int size) {
        Incoming next = new Incoming(header, offset, messages.open());
        offset += size;
        List<Violation> found =
                FrameRules.broken(header, sender, deflate, messages.open(), Flow.RECEIVED, next.offset());
        for (Violation violation : found) {
            boolean hopeless = header.length() < 0;
            if (frames.broken(at, violation, hopeless ? null : next.trace(at, Bytes.EMPTY)) || hopeless) {
                stopHere(at, hopeless);
                return;
            }
        }
        if (header.length() > policy.limits().frame()) {
            frames.fail(
                    at,
                    CloseCode.TOO_BIG,
                    "frame of " + header.length() + " bytes is over the limit of "
                            + policy.limits().frame());
            stopped = true;
            return;
        }
        frame = next;
        if (!next.control() && !next.stray()) {
            messages.begin(at, next);
        }
    }

    private void stopHere(long at, boolean hopeless) {
        if (hopeless && !policy.strict()) {
            frames.fail(at, CloseCode.PROTOCOL_ERROR, "a length that cannot be");
        }
        stopped = true;
    }

    private void take(long at, Incoming current, byte[] bytes, int from, int part) {
        boolean last = part == current.left();
        if (current.control() || current.stray()) {
            current.collect(bytes, from, part);
        } else if (!messages.take(at, current, bytes, from, part)) {
            stopped = true;
            return;
        }
        current.passed(part);
        if (last) {
            frame = null;
            finish(at, current);
        }
    }

    private void finish(long at, Incoming current) {
        if (current.stray()) {
            frames.stray(at, current);
        } else if (current.control()) {
            stopped |= !frames.control(at, current);
        } else {
            stopped |= !messages.end(at, current);
        }
    }

    /** Takes what was received. Every boolean says whether the connection goes on. */
    interface Frames {

        /** A rule was broken; returns whether the connection is failed for it. */
        boolean broken(long at, Violation violation, @Nullable FrameTrace frame);

        /** The connection must be failed though no rule was broken. */
        void fail(long at, int code, String reason);

        boolean control(long at, Incoming frame);

        void stray(long at, Incoming frame);

        void began(long at, boolean text);

        void message(long at, Assembly message);

        void unfinished(long at, Assembly message);
    }
}
