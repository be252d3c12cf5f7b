package dev.parley.storage.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to a database. */
@FunctionalInterface
public interface Connections {

    /** A new connection, set up for use. */
    Connection open() throws SQLException;
}
