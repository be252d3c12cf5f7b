package dev.parley.cli.project;

import dev.parley.cli.Failures;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Set;

/** Whether a file may be written, as far as it is known before. */
final class Writable {

    private static final Set<PosixFilePermission> WRITING =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private Writable() {}

    /** @throws IOException when the file, or the folder that it is to be written into, refuses it, with words for the user */
    static void check(Path file) throws IOException {
        // who has forbidden to write a file has meant it
        if (Files.exists(file) && (!Files.isWritable(file) || isForbidden(file))) {
            throw Failures.unwritten(file, new AccessDeniedException(file.toString()));
        }
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw Failures.unwritten(file, new FileAlreadyExistsException(folder.toString()));
        }
        if (folder != null && !Files.isWritable(folder)) {
            throw Failures.unwritten(file, new AccessDeniedException(folder.toString()));
        }
    }

    /** Whether nobody may write it: a superuser could all the same. */
    private static boolean isForbidden(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && Collections.disjoint(Files.getPosixFilePermissions(file), WRITING);
    }
}
