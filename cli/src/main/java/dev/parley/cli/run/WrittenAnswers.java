package dev.parley.cli.run;

import dev.parley.engine.run.AnswerFiles;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Answers in files of one directory and of those in it. What leads out of it is refused, links followed, and so are hidden files, which
 * programs of the user take settings and commands from: a file of requests may be somebody else's.
 */
record WrittenAnswers(Path directory) implements AnswerFiles {

    /** Where editors of JetBrains keep answers; hidden, and written to nevertheless. */
    private static final Path HISTORY = Path.of(".idea", "httpRequests");

    private static final String ANOTHER = "--working-dir names another directory";
    private static final int MOST_NAMES = 10_000;

    @Override
    public String write(String path, boolean replacing, Bytes body) throws IOException {
        try {
            if (!Files.isDirectory(directory)) {
                throw new IOException("is not in " + directory + ", which is not there; " + ANOTHER);
            }
            Path root = directory.toRealPath();
            Path file = inside(root, path);
            Path written = replacing ? replace(file, body) : beside(file, body);
            return root.relativize(written).toString();
        } catch (InvalidPathException _) {
            throw new IOException("is no name of a file");
        } catch (FileSystemException e) {
            throw new IOException("cannot be written: " + reason(e), e);
        }
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    /** The file with no links left on the way to it; the directories that it is in are made. */
    private static Path inside(Path root, String path) throws IOException {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IOException("is outside of " + root + "; " + ANOTHER);
        }
        Path real = root;
        for (Path name : root.relativize(file)) {
            Path next = real.resolve(name);
            real = Files.exists(next, LinkOption.NOFOLLOW_LINKS) ? next.toRealPath() : next;
        }
        if (!real.startsWith(root)) {
            throw new IOException("is outside of " + root + ", behind a link; " + ANOTHER);
        }
        if (isHidden(root.relativize(real))) {
            throw new IOException("is hidden: answers are not written to what begins with a dot");
        }
        Files.createDirectories(real.getParent());
        return real;
    }

    private static boolean isHidden(Path within) {
        Path rest = within.startsWith(HISTORY) ? HISTORY.relativize(within) : within;
        for (Path name : rest) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static Path replace(Path file, Bytes body) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("is no file that could be replaced");
        }
        return written(file, body, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** A file that was not there: {@code a.json}, {@code a-1.json}, {@code a-2.json}. */
    private static Path beside(Path file, Bytes body) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 1 ? name : name.substring(0, dot);
        String ending = dot < 1 ? "" : name.substring(dot);
        for (int number = 0; number < MOST_NAMES; number++) {
            try {
                Path free = number == 0 ? file : file.resolveSibling(stem + "-" + number + ending);
                return written(free, body, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException _) {
                // the next name
            }
        }
        throw new IOException("is there " + MOST_NAMES + " times already");
    }

    private static Path written(Path file, Bytes body, OpenOption... how) throws IOException {
        OpenOption[] options = new OpenOption[how.length + 1];
        System.arraycopy(how, 0, options, 0, how.length);
        options[how.length] = StandardOpenOption.WRITE;
        return Files.write(file, body.toArray(), options);
    }
}
