package dev.parley.cli.sync;

import org.jspecify.annotations.Nullable;

/**
 * Which project a folder belongs to.
 *
 * @param server address of the server that has it; none where it is in a data directory of this machine
 * @param data the data directory; none where a server has it
 * @param project its id
 */
record Partner(@Nullable String server, @Nullable String data, String project, String name) {

    /** Where it is kept, for people. */
    String place() {
        return server == null ? String.valueOf(data) : server;
    }
}
