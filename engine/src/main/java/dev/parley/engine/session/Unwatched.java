package dev.parley.engine.session;

import dev.parley.protocol.websocket.CloseCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Closes connections that nobody has looked at for long. */
final class Unwatched {

    /** How often that is checked. */
    static final Duration PERIOD = Duration.ofSeconds(15);

    private Unwatched() {}

    static void close(Collection<LiveSession> running, Audience audience, Duration patience, Instant now) {
        for (LiveSession session : running) {
            if (audience.isWatched(session.id())) {
                audience.looksAt(session.id(), now);
            } else if (!session.state().ended()
                    && !audience.lastLook(session.id(), now).plus(patience).isAfter(now)) {
                session.remarks().note("Closed here: nobody has watched it for " + patience.toMinutes() + " minutes");
                session.leaving().properly(CloseCode.NORMAL, "");
            }
        }
    }
}
