package dev.parley.app;

import dev.parley.cli.sync.LocalProjects;
import dev.parley.engine.project.Projects;
import dev.parley.engine.store.StoreException;
import dev.parley.engine.time.Clock;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The projects of a data directory, without a server. */
record KeptProjects(Storage storage, Projects projects) implements LocalProjects.Opened {

    static KeptProjects open(Path data, Clock clock) throws IOException {
        try {
            Storage storage = Storage.open(StorageOptions.in(data), clock);
            return new KeptProjects(
                    storage, new Projects(storage.projects(), storage.secretBox(), clock, new SecureRandom()));
        } catch (StoreException e) {
            throw new IOException(e.problem().message(), e);
        }
    }

    @Override
    public void close() throws IOException {
        storage.close();
    }
}
