package dev.parley.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where data is kept.
 *
 * @param dataDirectory holds the SQLite database, the key file and timeline segments; made when it is not there
 * @param databaseUrl a PostgreSQL database in place of SQLite, such as {@code postgresql://user:password@host/parley}
 */
public record StorageOptions(Path dataDirectory, @Nullable String databaseUrl) {

    /** SQLite in the directory. */
    public static StorageOptions in(Path dataDirectory) {
        return new StorageOptions(dataDirectory, null);
    }
}
