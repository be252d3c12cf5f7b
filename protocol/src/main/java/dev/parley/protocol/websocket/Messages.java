package dev.parley.protocol.websocket;

import dev.parley.protocol.Rule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts messages together from their frames: unmasked, inflated, checked as UTF-8 at every byte, within the limits. */
final class Messages {

    private final Policy policy;
    private final Inbound inbound;
    private final @Nullable DeflateParameters deflate;
    private final @Nullable CompressedMessages compressed;
    private final Utf8Check utf8 = new Utf8Check();
    private final Assembly message;

    Messages(Role sender, Policy policy, @Nullable DeflateParameters deflate, Inbound inbound) {
        this.policy = policy;
        this.inbound = inbound;
        this.deflate = deflate;
        this.message = new Assembly(policy.limits().message());
        this.compressed = deflate == null ? null : new CompressedMessages(sender, policy, deflate, inbound);
    }

    /** Whether a message was begun and not ended. */
    boolean open() {
        return message.open;
    }

    /** Bytes of memory that the open message takes. */
    long held() {
        return message.held();
    }

    /** A data frame begins; returns whether the connection goes on. */
    boolean begin(long at, Incoming frame) {
        Opcode opcode = frame.opcode();
        if (opcode != Opcode.CONTINUATION) {
            abandon(at, null);
            boolean text = opcode == Opcode.TEXT;
            message.begin(at, text, deflate != null && frame.rsv1());
            utf8.reset();
            if (!frame.fin()) {
                inbound.began(at, text);
            }
            if (!policy.wanted().accepts(text)
                    && inbound.broken(
                            at,
                            Rule.TYPE_UNWELCOME,
                            frame.offset,
                            policy.wanted().name().toLowerCase(Locale.ROOT),
                            text ? "text" : "binary",
                            frame)) {
                return false;
            }
        }
        boolean fits = message.compressed
                || message.size() + frame.length <= policy.limits().message();
        return fits || tooBig(at);
    }

    /**
     * Takes a part of a frame's payload; returns whether the connection goes on.
     *
     * @param phase index of the part's first byte in the payload
     */
    boolean take(long at, Incoming frame, byte[] bytes, int from, int part, long phase) {
        CompressedMessages packed = compressed;
        if (message.compressed && packed != null) {
            return packed.take(at, message, frame, bytes, from, part, phase, utf8);
        }
        if (part == 0) {
            return true;
        }
        int begin = message.grow(part, frame.left() + part);
        if (frame.masked) {
            Masking.copy(bytes, from, message.bytes(), begin, part, frame.maskKey, phase);
        } else {
            System.arraycopy(bytes, from, message.bytes(), begin, part);
        }
        if (!message.text || message.judged) {
            return true;
        }
        int bad = utf8.check(message.bytes(), begin, message.size());
        return bad < 0 || badText(at, frame, bad);
    }

    /** A frame is complete; returns whether the connection goes on. */
    boolean end(long at, Incoming frame) {
        message.frameCount++;
        message.wireSize += frame.headerSize() + frame.length;
        if (plain(frame)) {
            message.offset = frame.offset;
        } else if (policy.traced()) {
            message.add(frame.trace(at, frame.wire()));
        }
        CompressedMessages packed = message.compressed ? compressed : null;
        if (!frame.fin()) {
            if (packed != null) {
                packed.seam();
            }
            return message.frameCount < policy.limits().fragments() || tooManyFragments(at, frame);
        }
        if (packed != null && !packed.end(at, message, frame, utf8)) {
            return false;
        }
        if (message.text && !message.judged && !utf8.complete() && !cutText(at, frame)) {
            return false;
        }
        message.open = false;
        inbound.message(message.complete(at));
        return true;
    }

    /** Whether the message itself tells all of its one frame. */
    private boolean plain(Incoming frame) {
        return policy.traced()
                && frame.plain()
                && message.frameCount == 1
                && !message.judged
                && (!message.text || utf8.complete());
    }

    /** Whether a whole message, while none is open, is of UTF-8. */
    boolean lawfulText(byte[] whole) {
        utf8.reset();
        return utf8.check(whole, 0, whole.length) < 0 && utf8.complete();
    }

    /** Gives up a message that will not be complete, with the frame that is under way where it belongs to it. */
    void abandon(long at, @Nullable Incoming frame) {
        if (message.open) {
            message.open = false;
            if (frame != null && !(message.compressed && message.judged)) {
                message.frameCount++;
                message.wireSize += frame.headerSize() + frame.passed;
                if (policy.traced()) {
                    message.add(frame.trace(at, frame.wire()));
                }
            }
            if (compressed != null && message.compressed) {
                compressed.abandon(message);
            }
            inbound.unfinished(at, message);
        }
    }

    void close() {
        message.open = false;
        message.release();
    }

    /** A wrong byte: what came behind it does not count. */
    private boolean badText(long at, Incoming frame, int bad) {
        message.judged = true;
        String seen = "byte " + String.format("%02x", message.bytes()[bad]) + " at " + bad;
        long inFrame = frame.passed - (message.size() - bad);
        if (policy.strict()) {
            frame.passed = inFrame + 1;
            message.grown(bad + 1 - message.size());
        }
        return !inbound.broken(
                at, Rule.TEXT_NOT_UTF8, frame.offset + frame.headerSize() + inFrame, "UTF-8", seen, frame);
    }

    private boolean cutText(long at, Incoming frame) {
        message.judged = true;
        Rule rule = message.compressed ? Rule.INFLATED_NOT_UTF8 : Rule.TEXT_NOT_UTF8;
        long end = frame.offset + frame.headerSize() + frame.length;
        return !inbound.broken(at, rule, end, "UTF-8", "a code point cut at the end", frame);
    }

    private boolean tooBig(long at) {
        inbound.fail(at, CloseCode.TOO_BIG, "message over " + policy.limits().message() + " bytes");
        return false;
    }

    private boolean tooManyFragments(long at, Incoming frame) {
        String limit = policy.limits().fragments() + " fragments";
        if (!inbound.broken(at, Rule.TOO_MANY_FRAGMENTS, frame.offset, "at most " + limit, "more", frame)) {
            inbound.fail(at, CloseCode.TOO_BIG, "message in more than " + limit);
        }
        return false;
    }
}
