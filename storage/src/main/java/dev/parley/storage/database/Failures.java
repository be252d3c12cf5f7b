package dev.parley.storage.database;

import dev.parley.description.problem.Problem;
import dev.parley.engine.store.StoreException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words for the user why a database could not do what it was asked for. */
final class Failures {

    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_IOERR = 10;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    /** What follows the byte in an extended result code says more about the same. */
    private static final int PRIMARY_CODE = 0xff;

    private Failures() {}

    static StoreException of(SQLException failure) {
        return new StoreException(problem(failure), failure);
    }

    private static Problem problem(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.isEmpty() ? ofSqlite(failure) : ofPostgres(state, failure);
    }

    private static Problem ofSqlite(SQLException failure) {
        return switch (failure.getErrorCode() & PRIMARY_CODE) {
            case SQLITE_FULL -> full();
            case SQLITE_READONLY, SQLITE_CANTOPEN -> readOnly();
            case SQLITE_BUSY, SQLITE_LOCKED -> busy();
            case SQLITE_IOERR -> mentionsSpace(failure) ? full() : failed(failure);
            default -> failed(failure);
        };
    }

    /** By the classes of the SQL standard and of PostgreSQL (its manual, appendix A). */
    private static Problem ofPostgres(String state, SQLException failure) {
        if (state.equals("53100")) {
            return full();
        }
        if (state.equals("25006")) {
            return readOnly();
        }
        if (state.startsWith("40") || state.equals("55P03") || state.equals("53300")) {
            return busy();
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Problem.of("store-failed", "The database does not answer; nothing was changed")
                    .hint("Look whether PostgreSQL runs and can be reached, then try again.");
        }
        return failed(failure);
    }

    private static boolean mentionsSpace(SQLException failure) {
        String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("no space");
    }

    private static Problem full() {
        return Problem.of("disk-full", "The disk is full: it could not be kept, and what was kept before is untouched")
                .hint("Make room on the disk that holds the data directory, then try again.");
    }

    private static Problem readOnly() {
        return Problem.of("not-writable", "The database cannot be written: it could not be kept")
                .hint("Look at the permissions of the data directory and of the disk it is on.");
    }

    private static Problem busy() {
        return Problem.of("store-busy", "The database was busy for too long: nothing was changed")
                .hint("Try again.");
    }

    private static Problem failed(@Nullable SQLException failure) {
        String reason = failure == null || failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")";
        return Problem.of("store-failed", "The database could not do it; nothing was changed" + reason)
                .hint("Try again; if it stays so, look at the disk that holds the data directory.");
    }
}
