package dev.parley.engine.session;

import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timeline;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Set;

/** Marks the sessions that were running when the program was killed as ended, with what their timelines hold. */
final class Recovery {

    private static final Logger LOG = System.getLogger(Recovery.class.getName());

    private final Surroundings surroundings;

    Recovery(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void run() {
        for (SessionView session : surroundings.store().unended()) {
            try {
                surroundings.store().save(ended(session));
            } catch (UncheckedIOException e) {
                LOG.log(Level.WARNING, "The timeline of session " + session.id() + " cannot be read", e);
            }
        }
    }

    private SessionView ended(SessionView session) {
        Timeline timeline = surroundings.timelines().of(session.id());
        long entries = surroundings.timelines().entries(session.id());
        Entry last = entries == 0 ? null : timeline.entry(entries, false);
        Instant end = last == null ? session.startedAt() : session.startedAt().plusNanos(last.at());
        ConnectionState state = Endings.lost(end, "Ended with the Parley that held it (1006)");
        return new SessionView(
                session.id(),
                session.origin(),
                session.url(),
                session.startedAt(),
                end,
                session.connections(),
                state,
                messages(timeline, Direction.SENT),
                messages(timeline, Direction.RECEIVED),
                entries,
                session.brokenRules(),
                null,
                null,
                session.talk());
    }

    private static long messages(Timeline timeline, Direction direction) {
        return timeline.rows(new Filter(Set.of(direction), Set.of(Kind.TEXT, Kind.BINARY), 0), 0, 0)
                .total();
    }
}
