package dev.parley.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a write that fails leaves behind, on any database: nothing of itself, and everything from before it. */
abstract class FailingWrites {

    @TempDir
    Path directory;

    private FailingConnections connections;
    private Database database;

    /** Connections to a fresh database. */
    abstract Connections writers() throws IOException;

    /** The database on them. */
    abstract Database on(Connections writers);

    /** What the database throws when its disk is full. */
    abstract SQLException full();

    @BeforeEach
    void open() throws IOException {
        connections = new FailingConnections(writers(), this::full);
        database = on(connections);
        database.write(sql -> sql.run("create table line (text text not null)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    final Database database() {
        return database;
    }

    final FailingConnections connections() {
        return connections;
    }

    final void add(String... lines) {
        database.write(sql -> {
            for (String line : lines) {
                sql.run("insert into line (text) values (?)", line);
            }
            return null;
        });
    }

    final List<String> lines() {
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
}
