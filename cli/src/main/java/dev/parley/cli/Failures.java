package dev.parley.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What went wrong outside of the program, in words for the user. */
public final class Failures {

    private Failures() {}

    /** That a file was not written, by its own name: where it is written first has another one. */
    public static IOException unwritten(Path file, IOException e) {
        return new IOException(file + " cannot be written: " + why(e), e);
    }

    private static String why(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "there is no such folder";
            case FileSystemException refused when refused.getReason() != null -> refused.getReason();
            default -> words(e);
        };
    }

    /** What happened; the system's exceptions of files name the file alone. */
    public static String words(Exception e) {
        return switch (e) {
            case NoSuchFileException gone -> gone.getFile() + ": there is no such file or folder";
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileAlreadyExistsException taken -> taken.getFile() + ": there is a file of that name";
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }
}
