package dev.parley.engine.session;

import dev.parley.engine.time.Clock;
import dev.parley.protocol.websocket.CloseCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ends sessions whatever they do, first as properly as that allows, and waits for their ends only so long. May block. */
final class Farewell {

    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final Duration LAST_PATIENCE = Duration.ofMillis(400);

    private Farewell() {}

    /** Ends one that is to be deleted. */
    static void of(Running session) {
        session.leave(CloseCode.NORMAL, "");
        if (!session.end().await(PATIENCE)) {
            session.leaveAtOnce();
            if (!session.end().await(PATIENCE)) {
                session.end().abandon();
            }
        }
    }

    /** Ends all, as the program ends. */
    static void of(List<? extends Running> sessions, Clock clock) {
        sessions.forEach(session -> session.leave(CloseCode.GOING_AWAY, "Parley is shutting down"));
        Instant end = clock.now().plus(PATIENCE);
        for (Running session : sessions) {
            if (!session.end().await(until(end, clock))) {
                session.leaveAtOnce();
            }
        }
        Instant last = clock.now().plus(LAST_PATIENCE);
        for (Running session : sessions) {
            if (!session.end().await(until(last, clock))) {
                session.end().abandon();
            }
        }
    }

    private static Duration until(Instant end, Clock clock) {
        Duration left = Duration.between(clock.now(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
