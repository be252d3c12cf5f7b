package dev.parley.storage.database;

import dev.parley.engine.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * SQLite: one thread writes, a few read beside it (write-ahead log). They are platform threads, since the native code would pin a
 * virtual thread to its carrier.
 */
public final class SqliteDatabase implements Database {

    private static final int READERS = 3;
    private static final String WRITER = "parley-writer";

    private final Connections writers;
    private final Connections readers;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name(WRITER).factory());
    private final ExecutorService reading = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().daemon().name("parley-reader-", 1).factory());
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    /** Touched by the writing thread only. */
    private @Nullable Connection writer;

    /** A database whose connections are opened when they are needed. */
    public SqliteDatabase(Connections writers, Connections readers) {
        this.writers = writers;
        this.readers = readers;
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        if (Thread.currentThread().getName().equals(WRITER)) {
            throw new IllegalStateException("A write within another would wait for itself");
        }
        return await(writing, () -> {
            Connection connection = writer;
            if (connection == null) {
                connection = writers.open();
                writer = connection;
            }
            try {
                return Transaction.run(connection, work);
            } catch (BrokenConnection e) {
                writer = null;
                throw e.reason();
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return await(reading, () -> {
            Connection taken = idle.poll();
            Connection connection = taken == null ? readers.open() : taken;
            try {
                T result = Transaction.run(connection, work);
                idle.add(connection);
                return result;
            } catch (BrokenConnection e) {
                throw e.reason();
            } catch (RuntimeException e) {
                idle.add(connection);
                throw e;
            }
        });
    }

    /** Waits to the end, also when interrupted: whether a write was kept is known only then. */
    private static <T extends @Nullable Object> T await(ExecutorService threads, Callable<T> work) {
        Future<T> result;
        try {
            result = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("The database is closed", e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case SQLException failure -> Failures.of(failure);
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }

    @Override
    public void close() {
        try {
            await(writing, () -> {
                close(writer);
                return true;
            });
        } catch (StoreException | IllegalStateException _) {
            // what was acknowledged is on the disk; a connection that does not close is of no use to anyone
        }
        reading.close();
        writing.close();
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                close(connection);
            } catch (SQLException _) {
                // as above
            }
        }
    }

    private static void close(@Nullable Connection connection) throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
