package dev.parley.engine.exchange;

/** One request under way, until its response has ended. Thread-safe. */
public interface Exchange {

    /** Gives it up; its connection is closed. Idempotent. */
    void cancel();

    /** Stops reading the response until {@link #resume()}: the way of a slow consumer. */
    void pause();

    /** Reads on. */
    void resume();
}
