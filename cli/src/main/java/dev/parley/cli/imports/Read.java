package dev.parley.cli.imports;

import dev.parley.cli.project.Inputs;
import dev.parley.description.imports.FilesBeside;
import dev.parley.description.imports.ImportFormat;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.Imports;
import java.io.IOException;
import java.nio.file.Path;

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

    static Read of(String file, byte[] bytes, FilesBeside beside) {
        return new Read(file, Imports.format(bytes).title(), Imports.read(bytes, beside));
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
