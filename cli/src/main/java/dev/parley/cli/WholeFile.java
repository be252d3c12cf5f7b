package dev.parley.cli;

import dev.parley.description.project.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that is written whole or not at all, in UTF-8: beside itself, and then moved into its place. Folders that are missing are made. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes it with the permissions that it has; a new one for all to read, but for one of personal values.
     *
     * @throws IOException with words for the user, by the name of the file itself
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text, ProjectFiles.isPrivate(file.getFileName().toString()));
    }

    /**
     * The same for its owner alone.
     *
     * @throws IOException with words for the user, by the name of the file itself
     */
    public static void writePrivate(Path file, String text) throws IOException {
        write(file, text, true);
    }

    private static void write(Path file, String text, boolean owned) throws IOException {
        try {
            written(file, text, owned);
        } catch (IOException e) {
            throw Failures.unwritten(file, e);
        }
    }

    private static void written(Path file, String text, boolean owned) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, ".parley", ".part"); // for its owner alone
        try {
            Files.writeString(beside, text);
            if (!owned && Files.getFileStore(beside).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(
                        beside,
                        Files.exists(file)
                                ? Files.getPosixFilePermissions(file)
                                : PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
