package dev.parley.engine.session;

import dev.parley.protocol.websocket.CloseCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Closes connections that nobody has looked at for long; a run needs nobody who looks. */
final class Unwatched {

    /** How often that is checked. */
    static final Duration PERIOD = Duration.ofSeconds(15);

    private Unwatched() {}

    static void close(Collection<? extends Running> running, Audience audience, Duration patience, Instant now) {
        for (Running session : running) {
            if (audience.isWatched(session.id())) {
                audience.looksAt(session.id(), now);
            } else if (canBeClosed(session.view())
                    && !audience.lastLook(session.id(), now).plus(patience).isAfter(now)) {
                session.remarks().note("Closed here: nobody has watched it for " + patience.toMinutes() + " minutes");
                session.leave(CloseCode.NORMAL, "");
            }
        }
    }

    private static boolean canBeClosed(SessionView session) {
        return session.origin().run() == null && !session.state().ended();
    }
}
