package dev.parley.storage.database;

import java.sql.SQLException;

/** Makes a value of a row. */
@FunctionalInterface
public interface RowReader<T> {

    /** The value; the row is not to be kept. */
    T read(Row row) throws SQLException;
}
