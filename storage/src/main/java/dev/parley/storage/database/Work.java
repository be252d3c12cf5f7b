package dev.parley.storage.database;

import org.jspecify.annotations.Nullable;

/** What is done within one transaction; it may run on another thread than its caller's. */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

    /** Does it. */
    T with(Sql sql);
}
