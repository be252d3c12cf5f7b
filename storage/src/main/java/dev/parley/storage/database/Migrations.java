package dev.parley.storage.database;

import dev.parley.engine.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a database's schema up to what this program speaks: numbered files, each run once, in order, in one transaction. */
public final class Migrations {

    /** In their order; one that was released never changes. */
    private static final List<String> ALL = List.of(
            "001_projects.sql",
            "002_sessions.sql",
            "003_nodes.sql",
            "004_personal.sql",
            "005_exchanges.sql",
            "006_openapi.sql",
            "007_runs.sql",
            "008_run_endpoints.sql",
            "009_publications.sql",
            "010_publication_changes.sql");

    private Migrations() {}

    /**
     * Runs what was not run yet.
     *
     * @throws IOException when the database is of a newer program, or does not let itself be changed
     */
    public static void run(Database database, Dialect dialect, Instant now) throws IOException {
        try {
            String newer = database.write(sql -> migrate(sql, dialect, now));
            if (newer != null) {
                throw new IOException(newer);
            }
        } catch (StoreException e) {
            throw new IOException(e.problem().message(), e);
        }
    }

    private static @Nullable String migrate(Sql sql, Dialect dialect, Instant now) {
        sql.run("create table if not exists migration"
                + " (number bigint not null primary key, name text not null, applied_at bigint not null)");
        dialect.alone(sql, "migration");
        long done = sql.first("select coalesce(max(number), 0) as done from migration", row -> row.number("done"))
                .orElse(0L);
        if (done > ALL.size()) {
            return "the database was made by a newer Parley (its schema is number " + done + ", this program knows "
                    + ALL.size() + "); use that version";
        }
        for (int number = (int) done + 1; number <= ALL.size(); number++) {
            String name = ALL.get(number - 1);
            for (String statement : statements(name)) {
                sql.run(statement);
            }
            sql.run("insert into migration (number, name, applied_at) values (?, ?, ?)", number, name, now);
        }
        return null;
    }

    /** A statement ends with a semicolon at the end of a line. */
    private static List<String> statements(String name) {
        try (InputStream file = Migrations.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The migration " + name + " is not in the program");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";\\s*(?:\n|$)"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
