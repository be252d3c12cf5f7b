package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** Puts messages together from their frames: unmasked, inflated, checked as UTF-8 at every byte, within the limits. */
final class Messages {

    private final Policy policy;
    private final Receiver.Frames frames;
    private final @Nullable DeflateParameters deflate;
    private final boolean keepContext;
    private final Utf8Check utf8 = new Utf8Check();
    private @Nullable Inflation inflation;
    private @Nullable Assembly message;

    Messages(Role sender, Policy policy, @Nullable DeflateParameters deflate, Receiver.Frames frames) {
        this.policy = policy;
        this.frames = frames;
        this.deflate = deflate;
        this.keepContext = deflate != null && !deflate.noContextTakeover(sender);
    }

    /** Whether a message was begun and not ended. */
    boolean open() {
        return message != null;
    }

    /** Bytes of memory that the open message takes. */
    long held() {
        return message == null ? 0 : message.capacity();
    }

    void begin(long at, Incoming frame) {
        Opcode opcode = frame.header().opcode();
        if (opcode != Opcode.CONTINUATION) {
            abandon(at);
            boolean compressed = deflate != null && frame.header().rsv1();
            message = new Assembly(
                    at, opcode == Opcode.TEXT, compressed, policy.limits().message());
            utf8.reset();
            if (!frame.header().fin()) {
                frames.began(at, opcode == Opcode.TEXT);
            }
        }
    }

    /** Takes a part of a frame's payload; returns whether the connection goes on. */
    boolean take(long at, Incoming frame, byte[] bytes, int from, int part) {
        Assembly current = current();
        if (current.compressed) {
            return inflate(at, current, frame, bytes, from, part);
        }
        if (current.size() + (long) part > policy.limits().message()) {
            return tooBig(at, current, frame);
        }
        int begin = current.grow(part, frame.left());
        FrameHeader header = frame.header();
        if (header.masked()) {
            Masking.copy(bytes, from, current.bytes(), begin, part, header.maskKey(), frame.passed());
        } else {
            System.arraycopy(bytes, from, current.bytes(), begin, part);
        }
        return checkText(at, current, begin, frame);
    }

    /** A frame is complete; returns whether the connection goes on. */
    boolean end(long at, Incoming frame) {
        Assembly current = current();
        current.frameCount++;
        current.wireSize += frame.header().size() + frame.header().length();
        if (policy.traced()) {
            current.frames.add(frame.trace(at, frame.wire()));
        }
        if (!frame.header().fin()) {
            return current.frameCount < policy.limits().fragments() || tooManyFragments(at, frame);
        }
        if ((current.compressed && !finishInflating(at, current, frame)) || !checkEnd(at, current, frame)) {
            return false;
        }
        message = null;
        frames.message(at, current);
        return true;
    }

    /** Gives up a message that will not be complete. */
    void abandon(long at) {
        Assembly current = message;
        if (current != null) {
            message = null;
            frames.unfinished(at, current);
        }
    }

    void close() {
        if (inflation != null) {
            inflation.close();
            inflation = null;
        }
    }

    private Assembly current() {
        if (message == null) {
            throw new IllegalStateException("no message was begun");
        }
        return message;
    }

    private boolean inflate(long at, Assembly current, Incoming frame, byte[] bytes, int from, int part) {
        if (policy.traced()) {
            frame.collect(bytes, from, part);
        }
        FrameHeader header = frame.header();
        if (header.masked()) {
            Masking.copy(bytes, from, bytes, from, part, header.maskKey(), frame.passed());
        }
        current.compressedSize += part;
        if (part > 0) {
            current.lastCompressed = bytes[from + part - 1];
        }
        int begin = current.size();
        try {
            return (inflation().inflate(bytes, from, part, current) || tooBig(at, current, frame))
                    && checkText(at, current, begin, frame);
        } catch (DataFormatException e) {
            return badDeflate(
                    at,
                    current,
                    Rule.DEFLATE_DATA_INVALID,
                    "data that inflates",
                    String.valueOf(e.getMessage()),
                    frame);
        }
    }

    private boolean finishInflating(long at, Assembly current, Incoming frame) {
        if (current.compressedSize == 0
                && !badDeflate(at, current, Rule.DEFLATE_PAYLOAD_EMPTY, "at least the byte 00", "no bytes", frame)) {
            return false;
        }
        if (current.lastCompressed == -1
                && !badDeflate(
                        at,
                        current,
                        Rule.DEFLATE_TAIL_LEFT,
                        "the last 00 00 ff ff cut off",
                        "a payload that ends in ff",
                        frame)) {
            return false;
        }
        int begin = current.size();
        try {
            return (inflation().finish(current) || tooBig(at, current, frame)) && checkText(at, current, begin, frame);
        } catch (DataFormatException e) {
            return badDeflate(
                    at,
                    current,
                    Rule.DEFLATE_DATA_INVALID,
                    "data that inflates",
                    String.valueOf(e.getMessage()),
                    frame);
        }
    }

    private boolean badDeflate(long at, Assembly current, Rule rule, String expected, String seen, Incoming frame) {
        boolean told = current.judged;
        current.judged = true;
        inflation().reset();
        return told || !broken(at, rule, frame.offset(), expected, seen, frame);
    }

    private boolean checkText(long at, Assembly current, int begin, Incoming frame) {
        if (!current.text || current.judged) {
            return true;
        }
        int bad = utf8.check(current.bytes(), begin, current.size());
        return bad < 0
                || badText(
                        at, current, bad, "byte " + String.format("%02x", current.bytes()[bad]) + " at " + bad, frame);
    }

    private boolean checkEnd(long at, Assembly current, Incoming frame) {
        return !current.text
                || current.judged
                || utf8.complete()
                || badText(at, current, current.size(), "a code point cut at the end", frame);
    }

    private boolean badText(long at, Assembly current, int index, String seen, Incoming frame) {
        current.judged = true;
        Rule rule = current.compressed ? Rule.INFLATED_NOT_UTF8 : Rule.TEXT_NOT_UTF8;
        return !broken(
                at,
                rule,
                frame.offset() + frame.header().size() + (current.compressed ? 0 : index),
                "UTF-8",
                seen,
                frame);
    }

    private boolean broken(long at, Rule rule, long offset, String expected, String seen, Incoming frame) {
        return frames.broken(
                at,
                new Violation(rule, Flow.RECEIVED, offset, expected, seen),
                policy.traced() ? frame.trace(at, Bytes.EMPTY) : null);
    }

    private boolean tooBig(long at, Assembly current, Incoming frame) {
        String limit = policy.limits().message() + " bytes";
        boolean failed = current.compressed
                && broken(at, Rule.INFLATED_TOO_BIG, frame.offset(), "at most " + limit + " inflated", "more", frame);
        if (!failed) {
            frames.fail(at, CloseCode.TOO_BIG, "message over the limit of " + limit);
        }
        return false;
    }

    private boolean tooManyFragments(long at, Incoming frame) {
        String limit = policy.limits().fragments() + " fragments";
        if (!broken(at, Rule.TOO_MANY_FRAGMENTS, frame.offset(), "at most " + limit, "more", frame)) {
            frames.fail(at, CloseCode.TOO_BIG, "message in more than " + limit);
        }
        return false;
    }

    private Inflation inflation() {
        if (inflation == null) {
            inflation = new Inflation(keepContext);
        }
        return inflation;
    }
}
