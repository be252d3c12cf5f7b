package dev.parley.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a write that fails leaves behind: nothing of itself, and everything from before it. */
class FailingWritesTest {

    @TempDir
    Path directory;

    private FailingConnections connections;
    private SqliteDatabase database;

    @BeforeEach
    void open() {
        SqliteConnections real = new SqliteConnections(directory.resolve("parley.db"));
        connections = new FailingConnections(real.writers());
        database = new SqliteDatabase(connections, real.readers());
        database.write(sql -> sql.run("create table line (text text not null)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void add(String... lines) {
        database.write(sql -> {
            for (String line : lines) {
                sql.run("insert into line (text) values (?)", line);
            }
            return null;
        });
    }

    private List<String> lines() {
        return database.read(sql -> sql.list("select text from line order by text", row -> row.text("text")));
    }

    @Test
    void whicheverCallFailsTheWriteIsRefusedWholeAndTheNextOneIsKept() {
        connections.failAt(Integer.MAX_VALUE);
        add("0a", "0b", "0c");
        int calls = connections.calls();
        List<String> kept = new ArrayList<>(List.of("0a", "0b", "0c"));
        for (int call = 1; call <= calls; call++) {
            connections.failAt(call);
            String name = call + "x";
            assertThatThrownBy(() -> add(name, name, name))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The disk is full: it could not be kept, and what was kept before is untouched");
            assertThat(lines()).isEqualTo(kept);
            add(call + "y");
            kept.add(call + "y");
            assertThat(lines()).isEqualTo(kept);
        }
        assertThat(calls).isEqualTo(4);
    }

    @Test
    void aDatabaseThatCannotGrowSaysThatTheDiskIsFullAndKeepsWhatItHas() {
        add("before");
        database.write(sql -> sql.first("pragma max_page_count = 4", row -> row.number("max_page_count")));
        assertThatThrownBy(() -> add("x".repeat(100_000))).isInstanceOfSatisfying(StoreException.class, failure -> {
            assertThat(failure.problem().code()).isEqualTo("disk-full");
            assertThat(failure.problem().hint()).contains("Make room");
        });
        assertThat(lines()).containsExactly("before");
        database.write(sql -> sql.first("pragma max_page_count = 1000", row -> row.number("max_page_count")));
        add("behind");
        assertThat(lines()).containsExactly("before", "behind");
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() -> database.read(sql -> sql.run("delete from line")))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.problem().code()).isEqualTo("not-writable"));
    }

    @Test
    void readersSeeWhatWasKeptWhileAWriteIsGoingOn() {
        add("before");
        database.write(sql -> {
            sql.run("insert into line (text) values ('meanwhile')");
            assertThat(lines()).containsExactly("before");
            return null;
        });
        assertThat(lines()).containsExactly("before", "meanwhile");
    }

    @Test
    void oneWriteWithinAnotherIsAMistakeAndNoDeadlock() {
        assertThatThrownBy(() -> database.write(sql -> {
                    add("inner");
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within another");
        assertThat(lines()).isEmpty();
    }

    @Test
    void aClosedDatabaseSaysSo() {
        database.close();
        assertThatThrownBy(() -> add("late")).hasMessage("The database is closed");
        assertThatThrownBy(this::lines).hasMessage("The database is closed");
    }
}
