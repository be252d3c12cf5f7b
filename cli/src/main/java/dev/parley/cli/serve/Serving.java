package dev.parley.cli.serve;

import java.io.IOException;
import java.nio.file.Path;

/** Starts the server; the wiring of the program implements it. */
@FunctionalInterface
public interface Serving {

    /**
     * Starts and returns when the server is ready.
     *
     * @throws IOException if the port or the data directory cannot be had; the message says which and why
     */
    Running start(String host, int port, Path data) throws IOException;

    /** A server that runs. */
    interface Running extends AutoCloseable {

        /** Where it is, such as {@code http://127.0.0.1:4321}. */
        String url();

        /** Closes connections properly and ends. */
        @Override
        void close();
    }
}
