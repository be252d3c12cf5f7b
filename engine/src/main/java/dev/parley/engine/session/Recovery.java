package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.sending.RecordedSummary;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.store.StoreException;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timeline;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Marks the sessions that were running when the program was killed as ended, with what their timelines hold. Where the store
 * does not take that now, it is known here until it does. Thread-safe; may block.
 */
final class Recovery {

    private static final Logger LOG = System.getLogger(Recovery.class.getName());

    private final Surroundings surroundings;
    private final Map<String, SessionView> unsaved = new ConcurrentHashMap<>();

    Recovery(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void run() {
        for (SessionView session : surroundings.store().unended()) {
            try {
                save(ended(session));
            } catch (UncheckedIOException e) {
                LOG.log(Level.WARNING, "The timeline of session " + session.id() + " cannot be read", e);
            }
        }
    }

    /** Tries once more to save what could not be saved. */
    void tryAgain() {
        unsaved.values().forEach(this::save);
    }

    private void save(SessionView ended) {
        unsaved.put(ended.id(), ended);
        try {
            surroundings.store().save(ended);
            unsaved.remove(ended.id());
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "The end of session " + ended.id() + " cannot be saved now", e);
        }
    }

    /** A session as it is kept, or as it is known better. */
    SessionView known(SessionView kept) {
        return unsaved.getOrDefault(kept.id(), kept);
    }

    /** A session runs again, or is no more. */
    void forget(String session) {
        unsaved.remove(session);
    }

    private SessionView ended(SessionView session) {
        Timeline timeline = surroundings.timelines().of(session.id());
        long entries = surroundings.timelines().entries(session.id());
        Entry last = entries == 0 ? null : timeline.entry(entries, false);
        Instant end = last == null ? session.startedAt() : session.startedAt().plusNanos(last.at());
        HttpSummary http = session.http();
        RecordedSummary sent = http == null ? null : RecordedSummary.of(timeline, http.method());
        ConnectionState state =
                sent == null ? Endings.lost(end, "Ended with the Parley that held it (1006)") : lost(sent, end);
        return new SessionView(
                session.id(),
                session.origin(),
                session.url(),
                session.startedAt(),
                end,
                session.connections(),
                state,
                messages(timeline, Direction.SENT),
                sent == null
                        ? messages(timeline, Direction.RECEIVED)
                        : sent.summary().events(),
                entries,
                session.brokenRules(),
                null,
                null,
                session.talk(),
                sent == null ? null : sent.summary());
    }

    private static ConnectionState lost(RecordedSummary sent, Instant end) {
        Problem problem = Problem.of("interrupted", "Ended with the Parley that sent it");
        return new Failed(sent.stage(), sent.summary().status(), problem, end, false);
    }

    private static long messages(Timeline timeline, Direction direction) {
        return timeline.rows(new Filter(Set.of(direction), Set.of(Kind.TEXT, Kind.BINARY), 0), 0, 0)
                .total();
    }
}
