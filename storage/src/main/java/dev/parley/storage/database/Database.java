package dev.parley.storage.database;

import org.jspecify.annotations.Nullable;

/**
 * The database that everything but timelines lies in. Thread-safe; blocks, and may be called from virtual threads.
 *
 * <p>A failure comes as a {@link dev.parley.engine.store.StoreException} in words for the user; whatever the work had done is
 * taken back.
 */
public interface Database extends AutoCloseable {

    /** Runs work that only reads, on one consistent view. */
    <T extends @Nullable Object> T read(Work<T> work);

    /** Runs work in one transaction: all of it or nothing; when this returns, it outlives a crash. */
    <T extends @Nullable Object> T write(Work<T> work);

    @Override
    void close();
}
