package dev.parley.cli.sync;

import dev.parley.engine.project.Projects;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the projects of a data directory of this machine; the wiring of the program implements it. */
@FunctionalInterface
public interface LocalProjects {

    /**
     * Opens them.
     *
     * @throws IOException when the directory is in use by another program or cannot be read; its message is for the user
     */
    Opened open(Path data) throws IOException;

    /** Projects that are open, and nobody else's until they are closed. */
    interface Opened extends AutoCloseable {

        Projects projects();

        @Override
        void close() throws IOException;
    }
}
