package dev.parley.storage.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** SQLite's native code, which the driver unpacks into a file before it can be loaded. */
public final class SqliteLibrary {

    private SqliteLibrary() {}

    /**
     * Has it unpacked within the data directory: temporary directories may forbid programs, and are shared. What an earlier run left
     * there when it was killed goes; the caller has the directory for itself.
     */
    public static void unpackIn(Path dataDirectory) throws IOException {
        Path home = dataDirectory.resolve("native");
        Files.createDirectories(home);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(home)) {
            for (Path file : old) {
                deleteIfFree(file);
            }
        }
        System.setProperty("org.sqlite.tmpdir", home.toString());
    }

    private static void deleteIfFree(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // some systems keep a library that is loaded: this very program's
        }
    }
}
