package dev.parley.cli;

import dev.parley.engine.http.BodyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The files of one directory and of those in it; what leads out of it is refused, so that a collection cannot send whatever its author
 * likes.
 *
 * @param another how another directory is named
 */
public record WorkingDirectory(Path directory, String another) implements BodyFiles {

    @Override
    public long size(String path) throws IOException {
        return Files.size(inside(path));
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(inside(path));
    }

    private Path inside(String path) throws IOException {
        try {
            if (!Files.isDirectory(directory)) {
                throw new IOException(path + " is not in " + directory + ", which is not there; " + another);
            }
            Path root = directory.toRealPath();
            Path file = root.resolve(path).normalize();
            if (!file.startsWith(root)
                    || (Files.exists(file) && !file.toRealPath().startsWith(root))) {
                throw new IOException(path + " is outside of " + root + "; " + another);
            }
            if (!Files.exists(file)) {
                throw new IOException(path + " is not there in " + root + "; " + another);
            }
            return file;
        } catch (InvalidPathException _) {
            throw new IOException(path + " is no name of a file");
        }
    }
}
