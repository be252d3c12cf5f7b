package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.store.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A running session's row in the store: never behind what was saved before. A store that fails is logged; the session goes on. Thread-safe. */
final class SessionRow {

    private static final Logger LOG = System.getLogger(SessionRow.class.getName());

    private final SessionStore store;
    private final Supplier<SessionView> now;
    private volatile @Nullable Problem failure;

    SessionRow(SessionStore store, Supplier<SessionView> now) {
        this.store = store;
        this.now = now;
    }

    /** Why the end cannot be saved now, or nothing. */
    @Nullable
    Problem failure() {
        return failure;
    }

    /** Saves how it stands, unless it has ended: then its end is saved once, by {@link #saveEnd}. */
    synchronized void save() {
        SessionView view = now.get();
        if (view.endedAt() == null) {
            try {
                store.save(view.kept());
            } catch (StoreException e) {
                log(view, e);
            }
        }
    }

    /** Saves how it ended; false where the store does not take it. */
    synchronized boolean saveEnd() {
        SessionView view = now.get();
        try {
            store.save(view.kept());
            failure = null;
        } catch (StoreException e) {
            if (failure == null) {
                log(view, e);
            }
            failure = e.problem();
        }
        return failure == null;
    }

    private static void log(SessionView view, StoreException e) {
        LOG.log(
                Level.WARNING,
                "Session " + view.id() + " cannot be saved now: " + e.problem().message());
    }
}
