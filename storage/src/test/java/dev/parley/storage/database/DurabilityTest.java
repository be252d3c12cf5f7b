package dev.parley.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.storage.Storage;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings on which it rests that what was acknowledged outlives a crash. */
class DurabilityTest {

    private static final int FULL = 2;

    @TempDir
    Path directory;

    @Test
    void sqliteWritesAheadAndWaitsForTheDiskAtEachCommit() throws IOException {
        try (Storage storage = TestDatabase.SQLITE.open(directory)) {
            Database database = storage.database();
            assertThat(database.<String>write(sql -> pragma(sql, "journal_mode")))
                    .isEqualTo("wal");
            assertThat(database.<String>write(sql -> pragma(sql, "synchronous")))
                    .isEqualTo("" + FULL);
            assertThat(database.<String>write(sql -> pragma(sql, "foreign_keys")))
                    .isEqualTo("1");
            assertThat(database.<String>write(sql -> pragma(sql, "secure_delete")))
                    .isEqualTo("1");
            assertThat(database.<String>write(sql -> pragma(sql, "busy_timeout")))
                    .isEqualTo("5000");
            assertThat(database.<String>read(sql -> pragma(sql, "query_only"))).isEqualTo("1");
        }
    }

    private static String pragma(Sql sql, String name) {
        return sql.first("pragma " + name, row -> row.text(name.equals("busy_timeout") ? "timeout" : name))
                .orElseThrow();
    }

    @Test
    void postgresqlWaitsForTheDiskAlsoWhereItIsSetUpNotTo() throws IOException, SQLException {
        String url = java.util.Objects.requireNonNull(
                TestDatabase.POSTGRESQL.options(directory).databaseUrl());
        try (Connection connection = PostgresUrl.source(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter database " + url.substring(url.lastIndexOf('/') + 1) + " set synchronous_commit = off");
        }
        try (Database database = new PostgresDatabase(PostgresUrl.source(url))) {
            assertThat(database.<String>write(sql -> sql.first(
                                    "select current_setting('synchronous_commit') as setting",
                                    row -> row.text("setting"))
                            .orElseThrow()))
                    .isEqualTo("on");
        }
    }
}
