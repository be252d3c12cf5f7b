package dev.parley.protocol.websocket;

import dev.parley.protocol.Rule;

/**
 * What a compressed message may refer back to (RFC 7692 §7.2): the message itself, and the end of those before it where the
 * context is kept. Reaching further breaks a rule; where that is only to be told, decoding goes on.
 */
final class DeflateWindow {

    private static final int LARGEST = 1 << 15;
    private static final byte[] NOTHING = {};

    private final int size;
    private final boolean keepContext;
    private final boolean strict;
    private byte[] history = NOTHING;
    /** How many bytes came in all before this message; the history's next index. */
    private long past;
    /** Of those, the ones that are kept at most. */
    private final int kept;

    private boolean tooFar;
    private boolean takenOver;

    DeflateWindow(int bits, boolean keepContext, boolean strict) {
        this.size = 1 << bits;
        this.keepContext = keepContext;
        this.strict = strict;
        this.kept = strict ? size : LARGEST;
    }

    /** Judges a reference from an index of the message; throws where nothing is there, or the rule is enforced. */
    void judge(int at, int distance) throws DeflateFault {
        if (distance > size) {
            if (strict) {
                throw new DeflateFault(
                        Rule.DEFLATE_WINDOW_EXCEEDED, "distance " + distance + " in a window of " + size);
            }
            tooFar = true;
        }
        if (distance > at) {
            if (!keepContext && strict) {
                throw new DeflateFault(
                        Rule.DEFLATE_CONTEXT_TAKEN_OVER, "distance " + distance + " at byte " + at + " of the message");
            }
            takenOver |= !keepContext;
            if (distance - at > Math.min(past, kept)) {
                throw new DeflateFault("invalid distance too far back");
            }
        }
    }

    /** The bounds that need no judging: distances up to here are lawful anywhere but near the beginning of a message. */
    int size() {
        return size;
    }

    /** The byte so far before the message's first one, from 1. */
    byte before(int distance) {
        return history[(int) (past - distance) & (history.length - 1)];
    }

    /** A message has ended: keeps its end. */
    void remember(byte[] message, int length) {
        if ((!keepContext && strict) || length == 0) {
            return;
        }
        if (history.length == 0) {
            history = new byte[kept];
        }
        int from = Math.max(0, length - kept);
        past += from;
        while (from < length) {
            int index = (int) past & (kept - 1);
            int part = Math.min(length - from, kept - index);
            System.arraycopy(message, from, history, index, part);
            from += part;
            past += part;
        }
    }

    /** Forgets what came before. */
    void forget() {
        past = 0;
    }

    /** Whether a reference reached beyond the window; asked once. */
    boolean tooFar() {
        boolean was = tooFar;
        tooFar = false;
        return was;
    }

    /** Whether a reference reached into the message before; asked once. */
    boolean takenOver() {
        boolean was = takenOver;
        takenOver = false;
        return was;
    }
}
