package dev.parley.description.request;

import org.jspecify.annotations.Nullable;

/**
 * A file to be sent: its bytes, or where they are read from. A file with neither has still to be chosen.
 *
 * @param name as the receiver is told
 * @param path relative to the project or collection
 */
public record FileSource(
        String name, @Nullable String path, @Nullable FileContent content) {

    /** A file with its bytes. */
    public static FileSource of(String name, FileContent content) {
        return new FileSource(name, null, content);
    }

    /** A file of the project or collection. */
    public static FileSource at(String path) {
        return new FileSource(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), path, null);
    }
}
