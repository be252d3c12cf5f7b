package dev.parley.cli.imports;

import dev.parley.cli.project.Inputs;
import dev.parley.description.imports.ImportFormat;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was named on the command line, read.
 *
 * @param file its name as it was given
 */
record Read(String file, ImportFormat format, Imported imported) {

    static Read of(String file, Inputs inputs) throws IOException, InterruptedException {
        if (!Inputs.isUrl(file) && Files.isDirectory(Path.of(file))) {
            return new Read(file, ImportFormat.BRUNO, Imports.directory(Inputs.directory(Path.of(file))));
        }
        byte[] bytes = inputs.read(file);
        return new Read(file, Imports.format(bytes), Imports.read(bytes));
    }

    /** What it is called where it stands among others: by itself, or by its file. */
    String name() {
        String own = imported.root().name().strip();
        if (!own.isEmpty()) {
            return own;
        }
        String last = file.replaceAll("[?#].*$", "").replaceAll("^.*[/\\\\]", "");
        String base = last.replaceFirst("\\.[^.]*$", "");
        return file.equals("-") || base.isEmpty() ? "Imported" : base;
    }

    boolean hasRequests() {
        return !imported.root().items().isEmpty();
    }
}
