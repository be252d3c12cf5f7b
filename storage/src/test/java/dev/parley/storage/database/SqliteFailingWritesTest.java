package dev.parley.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.store.StoreException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Writes that fail on SQLite. */
class SqliteFailingWritesTest extends FailingWrites {

    private static final int SQLITE_FULL = 13;

    @Override
    Connections writers() {
        return new SqliteConnections(directory.resolve("parley.db")).writers();
    }

    @Override
    Database on(Connections writers) {
        return new SqliteDatabase(writers, new SqliteConnections(directory.resolve("parley.db")).readers());
    }

    @Override
    SQLException full() {
        return new SQLException("database or disk is full", "", SQLITE_FULL);
    }

    @Test
    void aDatabaseThatCannotGrowSaysThatTheDiskIsFullAndKeepsWhatItHas() {
        add("before");
        database().write(sql -> sql.first("pragma max_page_count = 4", row -> row.number("max_page_count")));
        assertThatThrownBy(() -> add("x".repeat(100_000))).isInstanceOfSatisfying(StoreException.class, failure -> {
            assertThat(failure.problem().code()).isEqualTo("disk-full");
            assertThat(failure.problem().hint()).contains("Make room");
        });
        assertThat(lines()).containsExactly("before");
        database().write(sql -> sql.first("pragma max_page_count = 1000", row -> row.number("max_page_count")));
        add("behind");
        assertThat(lines()).containsExactly("before", "behind");
    }

    @Test
    void oneWriteWithinAnotherIsAMistakeAndNoDeadlock() {
        assertThatThrownBy(() -> database().write(sql -> {
                    add("inner");
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within another");
        assertThat(lines()).isEmpty();
    }

    @Test
    void aClosedDatabaseSaysSo() {
        database().close();
        assertThatThrownBy(() -> add("late")).hasMessage("The database is closed");
        assertThatThrownBy(this::lines).hasMessage("The database is closed");
    }
}
