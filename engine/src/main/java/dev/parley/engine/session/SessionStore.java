package dev.parley.engine.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keeps the rows of sessions. Thread-safe; its methods block. */
public interface SessionStore {

    /** Keeps a new session with the request that it was started with, as the contract has it; one that is very long is not kept. */
    void begin(SessionView session, JsonNode request);

    /** The request that a session was started with, or none where it was not kept. */
    @Nullable
    JsonNode request(String session);

    /** Keeps a session as it is now, new or not. */
    void save(SessionView session);

    /** A session as it was kept last, or none. */
    @Nullable
    SessionView find(String id);

    /** A page of sessions, newest first. */
    SessionPage list(SessionQuery query);

    /** Sessions of this node without an end, of all projects: those of others may be running. */
    List<SessionView> unended();

    /** Forgets sessions, all of them or none. */
    void delete(List<String> ids);
}
