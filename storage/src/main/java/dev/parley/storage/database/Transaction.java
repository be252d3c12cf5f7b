package dev.parley.storage.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Runs work on a connection, all of it or nothing. */
final class Transaction {

    private Transaction() {}

    /** Runs the work and commits; on any failure, takes back what it did and throws the failure. */
    static <T extends @Nullable Object> T run(Connection connection, Work<T> work) throws BrokenConnection {
        try {
            T result = work.with(new Sql(connection));
            commit(connection);
            return result;
        } catch (RuntimeException | Error e) {
            takeBack(connection, e);
            throw e;
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void takeBack(Connection connection, Throwable reason) throws BrokenConnection {
        try {
            connection.rollback();
        } catch (SQLException again) {
            reason.addSuppressed(again);
            closeQuietly(connection, reason);
            if (reason instanceof RuntimeException exception) {
                throw new BrokenConnection(exception);
            }
        }
    }

    private static void closeQuietly(Connection connection, Throwable reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
