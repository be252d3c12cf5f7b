package dev.parley.engine.session;

import java.util.Set;

/** Someone who looks at sessions, such as a page; what nobody looks at for long is closed. Thread-safe. */
public interface Viewer extends AutoCloseable {

    /** Says which sessions are looked at from now on. */
    void watch(Set<String> sessions);

    /** Looks away from all. Idempotent. */
    @Override
    void close();
}
