package dev.parley.cli.imports;

import dev.parley.cli.project.Inputs;
import dev.parley.description.imports.FileRuns;
import dev.parley.description.imports.FilesBeside;
import dev.parley.description.imports.ImportFormat;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.Imports;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was named on the command line, read.
 *
 * @param file its name as it was given
 * @param format what it was, for people
 */
record Read(String file, String format, Imported imported) {

    static Read ofDirectory(String file) throws IOException {
        return new Read(file, ImportFormat.BRUNO.title(), Imports.directory(Inputs.directory(Path.of(file))));
    }

    static Read of(String file, byte[] bytes, FilesBeside beside, Instant now) {
        return new Read(file, Imports.format(bytes).title(), Imports.read(bytes, beside, now));
    }

    /** Files beside one, remembered as it runs them. */
    static FilesBeside remembered(String file, FilesBeside beside, FileRuns<String> runs) {
        return runs.beside(key(file), beside, path -> other(file, path));
    }

    private static @Nullable String other(String file, String path) {
        try {
            return Path.of(key(file)).resolveSibling(path).normalize().toString();
        } catch (InvalidPathException _) {
            return null;
        }
    }

    /** What it brings in beside others: not what one of those runs. */
    Read alone(FileRuns<String> runs) {
        return new Read(file, format, runs.alone(key(file), file, imported));
    }

    /** What tells it from others: its path, or its address. */
    private static String key(String file) {
        return Inputs.isUrl(file)
                ? file
                : Path.of(file).toAbsolutePath().normalize().toString();
    }

    /** What it is called where it stands among others: by itself, or by its file. */
    String name() {
        String own = imported.root().name().strip();
        if (!own.isEmpty()) {
            return own;
        }
        return base(file);
    }

    /** A name of a file without its folder and its ending. */
    static String base(String file) {
        String last = file.replaceAll("[?#].*$", "").replaceAll("^.*[/\\\\]", "");
        String base = last.replaceFirst("\\.[^.]*$", "");
        return file.equals("-") || base.isEmpty() ? "Imported" : base;
    }

    boolean hasRequests() {
        return !imported.root().items().isEmpty();
    }
}
