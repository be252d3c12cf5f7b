package dev.parley.engine.project;

/** A running delivery that its owner can end; ending it twice does nothing. Thread-safe. */
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
