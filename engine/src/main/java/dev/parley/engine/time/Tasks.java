package dev.parley.engine.time;

/** Runs work that may block, each piece on a virtual thread of its own. Thread-safe. */
public interface Tasks {

    /** Starts the work and returns at once. The name is for thread dumps. */
    void start(String name, Runnable work);
}
