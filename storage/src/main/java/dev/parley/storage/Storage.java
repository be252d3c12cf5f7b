package dev.parley.storage;

import dev.parley.engine.docs.PublicationStore;
import dev.parley.engine.http.CookieStore;
import dev.parley.engine.project.ProjectStore;
import dev.parley.engine.run.RunStore;
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
import dev.parley.storage.project.SqlCookieStore;
import dev.parley.storage.project.SqlProjectStore;
import dev.parley.storage.project.SqlPublicationStore;
import dev.parley.storage.project.SqlSettingsStore;
import dev.parley.storage.project.SqlTabStore;
import dev.parley.storage.run.SqlRunStore;
import dev.parley.storage.secret.EnvelopeBox;
import dev.parley.storage.secret.MasterKey;
import dev.parley.storage.timeline.FileSegmentStore;
import dev.parley.storage.timeline.SqlSegmentStore;
import dev.parley.storage.timeline.SqlSessionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.sql.DataSource;

/** All that is kept: the database, the secrets' keys, and the directory that timelines lie in. Thread-safe. */
public final class Storage implements AutoCloseable {

    private final DataDirectory directory;
    private final Node node;
    private final Database database;
    private final SecretBox secretBox;
    private final SegmentStore segments;
    private final Clock clock;

    private Storage(
            DataDirectory directory,
            Node node,
            Database database,
            SecretBox secretBox,
            SegmentStore segments,
            Clock clock) {
        this.directory = directory;
        this.node = node;
        this.database = database;
        this.secretBox = secretBox;
        this.segments = segments;
        this.clock = clock;
    }

    /**
     * Opens what is kept, or begins it.
     *
     * @throws IOException when the directory cannot be written or is in use by another Parley, or the database cannot be opened; its
     *     message is for the user
     */
    public static Storage open(StorageOptions options, Clock clock) throws IOException {
        Opened opened = new Opened();
        try {
            return open(options, clock, opened);
        } catch (IOException | RuntimeException | Error e) {
            opened.closeAfter(e);
            throw e;
        }
    }

    private static Storage open(StorageOptions options, Clock clock, Opened opened) throws IOException {
        DataDirectory directory = opened.with(DataDirectory.take(options.dataDirectory()));
        Path path = directory.path();
        SecureRandom random = new SecureRandom();
        String url = options.databaseUrl();
        DataSource source = url == null ? null : PostgresUrl.source(url);
        // the first to connect: the pool would go on trying for a while, and say less
        Node node = opened.with(source == null ? Node.alone() : Node.among(source, path, random));
        Database database = opened.with(source == null ? sqlite(path) : new PostgresDatabase(source));
        Migrations.run(database, source == null ? Dialect.SQLITE : Dialect.POSTGRESQL, clock.now());
        MasterKey key = MasterKey.in(path.resolve("secret.key"), random);
        FileSegmentStore files = new FileSegmentStore(path.resolve("timelines"));
        SegmentStore segments = source == null ? files : new SqlSegmentStore(database, files);
        return new Storage(directory, node, database, new EnvelopeBox(database, key, random, clock), segments, clock);
    }

    private static Database sqlite(Path directory) throws IOException {
        SqliteLibrary.unpackIn(directory);
        SqliteConnections connections = new SqliteConnections(directory.resolve("parley.db"));
        return new SqliteDatabase(connections.writers(), connections.readers());
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

    /** The cookies. */
    public CookieStore cookies() {
        return new SqlCookieStore(database, secretBox, clock);
    }

    /** How the documentation of projects is published. */
    public PublicationStore publications() {
        return new SqlPublicationStore(database);
    }

    /** The settings. */
    public SettingsStore settings() {
        return new SqlSettingsStore(database);
    }

    /** The rows of sessions. */
    public SessionStore sessions() {
        return new SqlSessionStore(database, secretBox, node.name());
    }

    /** The runs. */
    public RunStore runs() {
        return new SqlRunStore(database, secretBox, node.name());
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
        try (directory;
                node) {
            database.close();
        }
    }
}
