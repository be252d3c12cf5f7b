package dev.parley.engine.session;

/** Hears how sessions change. Called on a thread that may block, one call at a time. */
public interface SessionListener {

    /** A session's state or counters changed; changes that follow one another fast are told once. */
    void changed(SessionView session);

    /** A session was deleted. */
    void deleted(SessionView session);
}
