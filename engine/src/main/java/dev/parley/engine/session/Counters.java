package dev.parley.engine.session;

import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/** What a session counts of its connections. Written on a connection's loop, read anywhere. */
final class Counters {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private volatile int brokenRules;
    private volatile long roundTrip = -1;
    private volatile long inflated;
    private volatile long compressed;

    /** Goes on from what was counted before. */
    void goOn(SessionView before) {
        sent.set(before.sent());
        received.set(before.received());
        brokenRules = before.brokenRules();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one connection at a time, each on one loop
    void on(Event event) {
        switch (event) {
            case Event.Message message -> {
                if (message.flow() == Flow.SENT) {
                    sent.setRelease(sent.getPlain() + 1);
                } else {
                    countReceived();
                }
                if (message.compressed()) {
                    inflated += message.payload().size();
                    compressed += message.wireSize();
                }
            }
            case Event.Pong pong -> {
                if (pong.roundTrip() >= 0) {
                    roundTrip = pong.roundTrip();
                }
            }
            case Event.Broken _ -> brokenRules++;
            case Event.MessageBegan _,
                    Event.Ping _,
                    Event.Close _,
                    Event.Stray _,
                    Event.Unfinished _,
                    Event.Closed _ -> {}
        }
    }

    /** A message came. */
    void countReceived() {
        received.setRelease(received.getPlain() + 1);
    }

    /** Whoever is told from now on that something is different reads what was counted so far. */
    void publish() {
        VarHandle.fullFence();
    }

    /** A new connection begins: what was measured is that of the old one. */
    void newConnection() {
        roundTrip = -1;
        inflated = 0;
        compressed = 0;
    }

    long sent() {
        return sent.get();
    }

    long received() {
        return received.get();
    }

    int brokenRules() {
        return brokenRules;
    }

    long roundTrip() {
        return roundTrip;
    }

    /** Payload bytes to bytes on the wire, 0 without any. */
    double compression() {
        long wire = compressed;
        return wire == 0 ? 0 : (double) inflated / wire;
    }
}
