package dev.parley.engine.timeline;

/** Someone's watching of a timeline. */
public interface Watch extends AutoCloseable {

    /** Ends it; a call to the listener that runs already is not waited for. Idempotent. */
    @Override
    void close();
}
