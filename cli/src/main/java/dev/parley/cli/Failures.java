package dev.parley.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** What went wrong outside of the program, in words for the user. */
public final class Failures {

    private Failures() {}

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
