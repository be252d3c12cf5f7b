package dev.parley.cli.description;

import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.ReadableBeside;
import dev.parley.description.imports.FilesBeside;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the references of a description may lead. */
public final class DescriptionOptions {

    @Option(names = "--allow-remote", description = "Follows references to http and https addresses, too")
    private boolean allowRemote;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description =
                    "Reads files that the file leads to in DIR alone (default: the Git working tree, else the folder of the file)")
    private @Nullable Path root;

    /** Those of a command line that says nothing about it. */
    public DescriptionOptions() {}

    DescriptionOptions(boolean allowRemote, @Nullable Path root) {
        this.allowRemote = allowRemote;
        this.root = root;
    }

    /** What a file of requests may name: files from its directory on; a text from elsewhere names those of the working directory. */
    public FilesBeside beside(String file) {
        return beside(file, true);
    }

    /** The same for a command that has no such options. */
    public static FilesBeside around(String file) {
        return new DescriptionOptions().beside(file, false);
    }

    private FilesBeside beside(String file, boolean rootOption) {
        if (Inputs.isUrl(file)) {
            return FilesBeside.none();
        }
        Path here = Path.of(file.equals("-") ? "input" : file).toAbsolutePath().normalize();
        return new ReadableBeside(
                Objects.requireNonNull(here.getParent()),
                root(here),
                rootOption,
                Path.of(System.getProperty("user.home")));
    }

    boolean allowRemote() {
        return allowRemote;
    }

    /** The directory that the command line names, or the nearest one around a file that is a Git working tree, or that of the file. */
    Path root(Path file) {
        if (root != null) {
            return root;
        }
        Path folder = file.getParent() == null ? file : file.getParent();
        for (Path each = folder; each != null; each = each.getParent()) {
            if (each.resolve(".git").toFile().exists()) {
                return each;
            }
        }
        return folder;
    }
}
