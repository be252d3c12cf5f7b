package dev.parley.storage;

import dev.parley.engine.project.ProjectStore;
import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.settings.SettingsStore;
import dev.parley.engine.tab.TabStore;
import dev.parley.storage.database.Database;
import java.io.IOException;
import java.nio.file.Path;

/** All that is kept: the database, the secrets' keys, and the directory that timelines lie in. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class Storage implements AutoCloseable {

    private Storage() {}

    /**
     * Opens what is kept, or begins it.
     *
     * @throws IOException when the directory cannot be written or is in use by another Parley, or the database cannot be opened; its
     *     message is for the user
     */
    public static Storage open(StorageOptions options) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The directory that everything lies in. */
    public Path directory() {
        throw new UnsupportedOperationException();
    }

    /** The database. */
    public Database database() {
        throw new UnsupportedOperationException();
    }

    /** The projects. */
    public ProjectStore projects() {
        throw new UnsupportedOperationException();
    }

    /** The tabs. */
    public TabStore tabs() {
        throw new UnsupportedOperationException();
    }

    /** The settings. */
    public SettingsStore settings() {
        throw new UnsupportedOperationException();
    }

    /** What locks secrets. */
    public SecretBox secretBox() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
