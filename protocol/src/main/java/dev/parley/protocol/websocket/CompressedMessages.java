package dev.parley.protocol.websocket;

import dev.parley.protocol.Rule;
import org.jspecify.annotations.Nullable;

/** Inflates the messages that a peer compressed (RFC 7692 §7.2.2), and judges how it did. */
final class CompressedMessages {

    private final Policy policy;
    private final Inbound inbound;
    private final int windowBits;
    private final boolean keepContext;
    private @Nullable Inflation inflation;
    private boolean unreadable;

    CompressedMessages(Role sender, Policy policy, DeflateParameters deflate, Inbound inbound) {
        this.policy = policy;
        this.inbound = inbound;
        this.windowBits = deflate.windowBits(sender);
        this.keepContext = !deflate.noContextTakeover(sender);
    }

    /** Takes a part of a frame's payload, which it unmasks in place; returns whether the connection goes on. */
    boolean take(
            long at, Assembly message, Incoming frame, byte[] bytes, int from, int part, long phase, Utf8Check utf8) {
        if (policy.traced()) {
            frame.collect(bytes, from, part);
        }
        if (frame.masked) {
            Masking.copy(bytes, from, bytes, from, part, frame.maskKey, phase);
        }
        message.compressedSize += part;
        if (unreadable || part == 0) {
            return true;
        }
        int begin = message.size();
        message.bound(policy.limits().inflated(message.compressedSize));
        message.reserve((int) Math.min(4L * part, policy.limits().message()));
        DeflateFault fault = null;
        try {
            inflation().inflate(bytes, from, part, message);
        } catch (DeflateFault found) {
            fault = found;
        }
        return judge(at, message, begin, fault, frame, utf8);
    }

    /** A frame ends and its message goes on. */
    void seam() {
        inflation().seam();
    }

    /** A message ends; returns whether the connection goes on. */
    boolean end(long at, Assembly message, Incoming frame, Utf8Check utf8) {
        boolean goesOn = unreadable || finish(at, message, frame, utf8);
        if (goesOn) {
            goesOn = tellLapses(at, frame);
        }
        forget(message);
        return goesOn;
    }

    /** A message is given up. */
    void abandon(Assembly message) {
        forget(message);
    }

    private void forget(Assembly message) {
        if (unreadable) {
            inflation().reset();
        } else {
            inflation().ended(message);
        }
        unreadable = false;
    }

    private boolean finish(long at, Assembly message, Incoming frame, Utf8Check utf8) {
        if (message.compressedSize == 0) {
            return told(at, Rule.DEFLATE_PAYLOAD_EMPTY, "at least the byte 00", "no bytes", frame);
        }
        if (inflation().tailLeft()) {
            return told(at, Rule.DEFLATE_TAIL_LEFT, "the last 00 00 ff ff cut off", "it is there", frame);
        }
        int begin = message.size();
        DeflateFault fault = null;
        try {
            inflation().putTail(message);
        } catch (DeflateFault found) {
            fault = found;
        }
        return judge(at, message, begin, fault, frame, utf8);
    }

    /** What came out, judged in the order of its bytes: text first, then size, then what could not be inflated. */
    private boolean judge(
            long at, Assembly message, int begin, @Nullable DeflateFault fault, Incoming frame, Utf8Check utf8) {
        boolean full = message.overBound();
        if (full) {
            message.grown((int) message.bound() - message.size());
        }
        return checkText(at, message, begin, frame, utf8)
                && (!full || tooBig(at, message, frame))
                && (fault == null || unreadable(at, message, fault, frame));
    }

    private boolean checkText(long at, Assembly message, int begin, Incoming frame, Utf8Check utf8) {
        if (!message.text || message.judged) {
            return true;
        }
        int bad = utf8.check(message.bytes(), begin, message.size());
        if (bad < 0) {
            return true;
        }
        message.judged = true;
        String seen = "byte " + String.format("%02x", message.bytes()[bad]) + " at " + bad + " when inflated";
        if (policy.strict()) {
            message.grown(bad + 1 - message.size());
        }
        return told(at, Rule.INFLATED_NOT_UTF8, "UTF-8", seen, frame);
    }

    private boolean tooBig(long at, Assembly message, Incoming frame) {
        message.judged = true;
        Limits limits = policy.limits();
        String limit = message.bound() < limits.message()
                ? limits.ratio() + " times what came (maximum ratio)"
                : limits.message() + " bytes (maximum size)";
        if (told(at, Rule.INFLATED_TOO_BIG, "inflated to at most " + limit, "more", frame)) {
            inbound.fail(at, CloseCode.TOO_BIG, "inflated to more than " + limit);
        }
        return false;
    }

    private boolean unreadable(long at, Assembly message, DeflateFault fault, Incoming frame) {
        message.judged = true;
        unreadable = true;
        String expected = fault.rule() == Rule.DEFLATE_DATA_INVALID
                ? "data that inflates"
                : fault.rule().demand();
        return told(at, fault.rule(), expected, String.valueOf(fault.getMessage()), frame);
    }

    /** Tells what did not keep the message from being inflated. */
    private boolean tellLapses(long at, Incoming frame) {
        Inflation reader = inflation();
        return lapse(at, reader.badPadding(), Rule.DEFLATE_PADDING_NOT_ZERO, "zero bits", "others", frame)
                && lapse(at, reader.tooFar(), Rule.DEFLATE_WINDOW_EXCEEDED, windowBits + " bits", "more", frame)
                && lapse(at, reader.takenOver(), Rule.DEFLATE_CONTEXT_TAKEN_OVER, "an empty window", "more", frame);
    }

    private boolean lapse(long at, boolean is, Rule rule, String expected, String seen, Incoming frame) {
        return !is || told(at, rule, expected, seen, frame);
    }

    private boolean told(long at, Rule rule, String expected, String seen, Incoming frame) {
        return !inbound.broken(at, rule, frame.offset, expected, seen, frame);
    }

    private Inflation inflation() {
        if (inflation == null) {
            inflation = new Inflation(windowBits, keepContext, policy.strict());
        }
        return inflation;
    }
}
