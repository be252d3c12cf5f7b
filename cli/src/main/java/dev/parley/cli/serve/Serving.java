package dev.parley.cli.serve;

import dev.parley.engine.link.OutboundPolicy;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Starts the server; the wiring of the program implements it. */
@FunctionalInterface
public interface Serving {

    /**
     * Starts and returns when the server is ready.
     *
     * @throws IOException if the port or the data directory cannot be had; the message says which and why
     */
    Running start(Options options) throws IOException;

    /**
     * How to serve.
     *
     * @param host a loopback address
     * @param port 0 picks a free one
     * @param data directory of the database, keys and timelines
     * @param databaseUrl a PostgreSQL database in place of SQLite
     * @param outbound where it may connect to
     * @param files directory that files of requests are read from; none for {@code files} among the data
     * @param maxBody bytes that one request to the API may carry, such as the files of an import
     */
    record Options(
            String host,
            int port,
            Path data,
            @Nullable String databaseUrl,
            OutboundPolicy outbound,
            @Nullable Path files,
            int maxBody) {

        /** In MiB, what a request carries at most unless it is said: room for a message of 64 MiB in Base64. */
        public static final int USUAL_BODY = 96;

        /** With everything reachable. */
        public Options(String host, int port, Path data, @Nullable String databaseUrl) {
            this(host, port, data, databaseUrl, OutboundPolicy.laptop());
        }

        /** With the usual directory for files of requests. */
        public Options(String host, int port, Path data, @Nullable String databaseUrl, OutboundPolicy outbound) {
            this(host, port, data, databaseUrl, outbound, null, USUAL_BODY << 20);
        }
    }

    /** A server that runs. */
    interface Running extends AutoCloseable {

        /** Where it is, such as {@code http://127.0.0.1:4321}. */
        String url();

        /** Closes connections properly and ends. */
        @Override
        void close();
    }
}
