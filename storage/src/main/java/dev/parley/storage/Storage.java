package dev.parley.storage;

import dev.parley.engine.project.ProjectStore;
import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.session.SessionStore;
import dev.parley.engine.settings.SettingsStore;
import dev.parley.engine.tab.TabStore;
import dev.parley.engine.time.Clock;
import dev.parley.engine.timeline.SegmentStore;
import dev.parley.storage.database.Database;
import dev.parley.storage.database.Dialect;
import dev.parley.storage.database.Migrations;
import dev.parley.storage.database.PostgresDatabase;
import dev.parley.storage.database.PostgresUrl;
import dev.parley.storage.database.SqliteConnections;
import dev.parley.storage.database.SqliteDatabase;
import dev.parley.storage.database.SqliteLibrary;
import dev.parley.storage.project.SqlProjectStore;
import dev.parley.storage.project.SqlSettingsStore;
import dev.parley.storage.project.SqlTabStore;
import dev.parley.storage.secret.EnvelopeBox;
import dev.parley.storage.secret.MasterKey;
import dev.parley.storage.timeline.FileSegmentStore;
import dev.parley.storage.timeline.SqlSegmentStore;
import dev.parley.storage.timeline.SqlSessionStore;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** All that is kept: the database, the secrets' keys, and the directory that timelines lie in. Thread-safe. */
public final class Storage implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Storage.class.getName());

    private final DataDirectory directory;
    private final Database database;
    private final SecretBox secretBox;
    private final SegmentStore segments;

    private Storage(DataDirectory directory, Database database, SecretBox secretBox, SegmentStore segments) {
        this.directory = directory;
        this.database = database;
        this.secretBox = secretBox;
        this.segments = segments;
    }

    /**
     * Opens what is kept, or begins it.
     *
     * @throws IOException when the directory cannot be written or is in use by another Parley, or the database cannot be opened; its
     *     message is for the user
     */
    public static Storage open(StorageOptions options, Clock clock) throws IOException {
        DataDirectory directory = DataDirectory.take(options.dataDirectory());
        try {
            String url = options.databaseUrl();
            Database database = url == null ? sqlite(directory.path()) : postgresql(url);
            try {
                Migrations.run(database, url == null ? Dialect.SQLITE : Dialect.POSTGRESQL, clock.now());
                SecureRandom random = new SecureRandom();
                MasterKey key = MasterKey.in(directory.path().resolve("secret.key"), random);
                FileSegmentStore files = new FileSegmentStore(directory.path().resolve("timelines"));
                SegmentStore segments = url == null ? files : new SqlSegmentStore(database, files);
                return new Storage(directory, database, new EnvelopeBox(database, key, random, clock), segments);
            } catch (IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Database sqlite(Path directory) throws IOException {
        SqliteLibrary.unpackIn(directory);
        SqliteConnections connections = new SqliteConnections(directory.resolve("parley.db"));
        return new SqliteDatabase(connections.writers(), connections.readers());
    }

    private static Database postgresql(String url) throws IOException {
        DataSource source = PostgresUrl.source(url);
        // a pool would go on trying for a while, and say less
        try (Connection connection = source.getConnection()) {
            LOG.log(Level.DEBUG, "PostgreSQL is {0}", connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new IOException("the database cannot be opened: " + e.getMessage(), e);
        }
        return new PostgresDatabase(source);
    }

    /** The directory that everything lies in. */
    public Path directory() {
        return directory.path();
    }

    /** The database. */
    public Database database() {
        return database;
    }

    /** The projects. */
    public ProjectStore projects() {
        return new SqlProjectStore(database);
    }

    /** The tabs. */
    public TabStore tabs() {
        return new SqlTabStore(database, secretBox);
    }

    /** The settings. */
    public SettingsStore settings() {
        return new SqlSettingsStore(database);
    }

    /** The rows of sessions. */
    public SessionStore sessions() {
        return new SqlSessionStore(database);
    }

    /** The segments of timelines. */
    public SegmentStore segments() {
        return segments;
    }

    /** What locks secrets. */
    public SecretBox secretBox() {
        return secretBox;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            database.close();
        }
    }
}
