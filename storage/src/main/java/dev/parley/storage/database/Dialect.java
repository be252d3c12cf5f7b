package dev.parley.storage.database;

/** All that SQLite and PostgreSQL do not say in the same words. */
public enum Dialect {
    SQLITE {
        @Override
        void alone(Sql sql, String table) {
            // whoever writes is alone already
        }
    },
    POSTGRESQL {
        @Override
        void alone(Sql sql, String table) {
            sql.run("lock table " + table + " in exclusive mode");
        }
    };

    /** Waits until no one else writes the table, and keeps it so until the transaction ends. */
    abstract void alone(Sql sql, String table);
}
