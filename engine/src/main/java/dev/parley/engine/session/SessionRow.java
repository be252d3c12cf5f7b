package dev.parley.engine.session;

import dev.parley.engine.store.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** A running session's row in the store: never behind what was saved before. A store that fails is logged; the session goes on. */
final class SessionRow {

    private static final Logger LOG = System.getLogger(SessionRow.class.getName());

    private final SessionStore store;
    private final Supplier<SessionView> now;

    SessionRow(SessionStore store, Supplier<SessionView> now) {
        this.store = store;
        this.now = now;
    }

    /** Saves how it stands, unless it has ended: then its end is saved once, by {@link #saveEnd}. */
    synchronized void save() {
        SessionView view = now.get();
        if (view.endedAt() == null) {
            put(view);
        }
    }

    synchronized void saveEnd() {
        put(now.get());
    }

    private void put(SessionView view) {
        try {
            store.save(view);
        } catch (StoreException e) {
            LOG.log(
                    Level.WARNING,
                    "Session " + view.id() + " cannot be saved now: "
                            + e.problem().message());
        }
    }
}
