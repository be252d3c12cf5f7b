package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.util.ArrayDeque;
import java.util.Iterator;

/** The pings that were sent and not answered yet. One pong answers its ping and all before it (RFC 6455 §5.5.3). */
final class Pings {

    private static final int KEPT = 1_024;

    private final ArrayDeque<Sent> unanswered = new ArrayDeque<>(0);

    void sent(long at, Bytes payload, boolean automatic) {
        if (unanswered.size() == KEPT) {
            unanswered.removeFirst();
        }
        unanswered.addLast(new Sent(at, payload, automatic));
    }

    /** The time since the ping that the pong answers, or -1 where it answers none. */
    long answered(long at, Bytes payload) {
        boolean known = false;
        for (Iterator<Sent> each = unanswered.descendingIterator(); each.hasNext() && !known; ) {
            known = each.next().payload.equals(payload);
        }
        while (known) {
            Sent ping = unanswered.removeFirst();
            if (ping.payload.equals(payload)) {
                return at - ping.at;
            }
        }
        return -1;
    }

    /** When the oldest unanswered automatic ping was sent, or -1. */
    long oldestAutomatic() {
        for (Sent ping : unanswered) {
            if (ping.automatic) {
                return ping.at;
            }
        }
        return -1;
    }

    private record Sent(long at, Bytes payload, boolean automatic) {}
}
