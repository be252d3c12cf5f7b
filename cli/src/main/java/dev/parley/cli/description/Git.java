package dev.parley.cli.description;

import dev.parley.description.imports.Imports;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Git repository around a directory, read by the program {@code git}: names of revisions and what files were in them. Nothing of it is
 * written, fetched or run.
 */
record Git(Path directory) {

    /** That around a file, which need not be there any more, nor its directory. */
    static Git around(Path file) {
        @Nullable Path folder = file.toAbsolutePath().normalize().getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return new Git(folder == null ? Path.of("/") : folder);
    }

    /** The root of the working tree. */
    Optional<Path> top() {
        return line("rev-parse", "--show-toplevel").map(Path::of);
    }

    /** The commit that a revision names. */
    Optional<String> commit(String revision) {
        return line("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    }

    /** What a file was at a commit, by its path from the root. */
    Optional<byte[]> file(String commit, String path) {
        return output("cat-file", "blob", commit + ":" + path);
    }

    private Optional<String> line(String... arguments) {
        return output(arguments)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                .filter(text -> !text.isEmpty());
    }

    private Optional<byte[]> output(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process process = builder.start();
            byte[] bytes = process.getInputStream().readNBytes(Imports.MAX_LENGTH + 1);
            if (bytes.length > Imports.MAX_LENGTH) {
                process.destroy();
                String what = arguments[arguments.length - 1];
                throw new ProblemException(
                        Problem.of("file-unreadable", what + " is larger than " + (Imports.MAX_LENGTH >> 20) + " MiB"));
            }
            return process.waitFor() == 0 ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("git-missing", "Git cannot be started: " + e.getMessage())
                    .hint("FILE@REV is read by the program git."));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
