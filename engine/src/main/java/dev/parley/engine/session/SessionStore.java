package dev.parley.engine.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of sessions. Thread-safe; its methods block. */
public interface SessionStore {

    /** Keeps a session as it is now, new or not. */
    void save(SessionView session);

    /** A session as it was kept last, or none. */
    @Nullable
    SessionView find(String id);

    /** A page of sessions, newest first. */
    SessionPage list(SessionQuery query);

    /** Sessions of this node without an end, of all projects: those of others may be running. */
    List<SessionView> unended();

    /** Forgets a session. */
    void delete(String id);
}
