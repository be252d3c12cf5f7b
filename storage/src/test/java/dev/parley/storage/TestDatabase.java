package dev.parley.storage;

import dev.parley.engine.time.Clock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The databases that Parley keeps its data in, each real, each fresh for every test. */
public enum TestDatabase {
    SQLITE {
        @Override
        public StorageOptions options(Path directory) {
            return StorageOptions.in(directory);
        }
    },
    POSTGRESQL {
        @Override
        public StorageOptions options(Path directory) {
            return new StorageOptions(directory, Postgres.fresh());
        }
    };

    /** Stands still. */
    public static final Clock CLOCK = new Clock() {
        @Override
        public Instant now() {
            return Instant.parse("2026-11-25T12:00:00.123456Z");
        }

        @Override
        public long nanos() {
            return 0;
        }
    };

    /** Options for a storage that nothing was ever kept in. */
    public abstract StorageOptions options(Path directory);

    /** A storage that nothing was ever kept in. */
    public Storage open(Path directory) {
        try {
            return Storage.open(options(directory), CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One server for all tests, which gives a database to each. */
    private static final class Postgres {

        private static final AtomicInteger COUNT = new AtomicInteger();
        private static @Nullable EmbeddedPostgres server;

        private Postgres() {}

        static synchronized String fresh() {
            try {
                EmbeddedPostgres running = server;
                if (running == null) {
                    running = EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "off")
                            .setServerConfig("full_page_writes", "off")
                            .start();
                    server = running;
                }
                String name = "parley_" + COUNT.incrementAndGet();
                try (Connection connection = running.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                return "postgresql://postgres:postgres@localhost:" + running.getPort() + "/" + name;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
