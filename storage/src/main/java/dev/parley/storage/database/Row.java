package dev.parley.storage.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row that a query stands on, by the names of its columns. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** A text that is there. */
    public String text(String column) throws SQLException {
        return Objects.requireNonNull(results.getString(column), column);
    }

    /** A text that may be missing. */
    public @Nullable String textIfAny(String column) throws SQLException {
        return results.getString(column);
    }

    /** A whole number that is there. */
    public long number(String column) throws SQLException {
        return results.getLong(column);
    }

    /** A whole number that may be missing. */
    public @Nullable Long numberIfAny(String column) throws SQLException {
        long number = results.getLong(column);
        return results.wasNull() ? null : number;
    }

    /** A truth value. */
    public boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    /** Bytes that are there. */
    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(results.getBytes(column), column);
    }

    /** Bytes that may be missing. */
    public byte @Nullable [] bytesIfAny(String column) throws SQLException {
        return results.getBytes(column);
    }

    /** A point in time, to the microsecond. */
    public Instant time(String column) throws SQLException {
        return Instant.EPOCH.plus(results.getLong(column), ChronoUnit.MICROS);
    }

    /** A point in time that may be missing. */
    public @Nullable Instant timeIfAny(String column) throws SQLException {
        Long micros = numberIfAny(column);
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
