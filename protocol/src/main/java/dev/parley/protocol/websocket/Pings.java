package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The pings that were sent and not answered yet. One pong answers its ping and all before it (RFC 6455 §5.5.3). */
final class Pings {

    private static final int KEPT = 1_024;

    private @Nullable ArrayDeque<Sent> unanswered;
    private @Nullable Bytes answeredLast;

    void sent(long at, Bytes payload) {
        ArrayDeque<Sent> pings = unanswered;
        if (pings == null) {
            pings = new ArrayDeque<>(2);
            unanswered = pings;
        }
        if (pings.size() == KEPT) {
            pings.removeFirst();
        }
        pings.addLast(new Sent(at, payload));
    }

    /** The time since the ping that the pong answers, or -1 where it answers none. */
    long answered(long at, Bytes payload) {
        ArrayDeque<Sent> pings = unanswered;
        if (pings == null) {
            return -1;
        }
        boolean known = false;
        for (Iterator<Sent> each = pings.descendingIterator(); each.hasNext() && !known; ) {
            known = each.next().payload.equals(payload);
        }
        while (known) {
            Sent ping = pings.removeFirst();
            if (ping.payload.equals(payload)) {
                answeredLast = payload;
                return at - ping.at;
            }
        }
        return -1;
    }

    /** The ping whose answer a pong that answers none was expected to be, or none: an unasked pong is lawful. */
    @Nullable
    Bytes expectedInPlaceOf(Bytes pong) {
        Sent oldest = unanswered == null ? null : unanswered.peekFirst();
        return oldest == null || isRepeated(pong) ? null : oldest.payload;
    }

    private boolean isRepeated(Bytes pong) {
        Bytes before = answeredLast;
        return before != null && pong.equals(before);
    }

    /** When the oldest unanswered ping was sent, or -1. */
    long oldest() {
        Sent oldest = unanswered == null ? null : unanswered.peekFirst();
        return oldest == null ? -1 : oldest.at;
    }

    /** Gives up the oldest unanswered ping. */
    void giveUpOldest() {
        if (unanswered != null) {
            unanswered.pollFirst();
        }
    }

    private record Sent(long at, Bytes payload) {}
}
