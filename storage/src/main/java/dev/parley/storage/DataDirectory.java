package dev.parley.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A directory that one program at a time keeps its data in; the lock ends with the program, however it ends. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel file;

    private DataDirectory(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Makes the directory where it is missing, and takes it.
     *
     * @throws IOException when it cannot be written or another program has it; the message is for the user
     */
    static DataDirectory take(Path directory) throws IOException {
        Path path = directory.toAbsolutePath().normalize();
        FileChannel file;
        try {
            Files.createDirectories(path);
            file = FileChannel.open(path.resolve("parley.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException("the data directory " + path + " cannot be written: " + reason(e), e);
        }
        FileLock lock = lock(file);
        if (lock == null) {
            file.close();
            throw new IOException("the data directory " + path
                    + " is in use by another Parley; stop that one, or choose another directory by --data");
        }
        return new DataDirectory(path, file);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        } catch (IOException e) {
            file.close();
            throw new IOException("the data directory cannot be locked: " + reason(e), e);
        }
    }

    /** A reason without the path, which most of the JDK's messages repeat. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException other -> other.getFile() + " is a file";
            case NoSuchFileException other -> other.getFile() + " is not there";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
