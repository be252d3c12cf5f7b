package dev.parley.cli.docs;

import dev.parley.description.docs.Assets;
import dev.parley.description.docs.Documentation;
import dev.parley.description.docs.FolderSite;
import dev.parley.description.docs.MarkdownFolder;
import dev.parley.description.docs.Output;
import dev.parley.description.docs.SingleFile;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts a documentation on disk. Used once. */
final class Publishing {

    /** Names the files of the last time, so that those that are no more can go. */
    private static final String LIST = ".parley-docs";

    private final Documentation documentation;
    private final Path target;
    private final List<Path> sources;
    private final Set<Path> directories = new HashSet<>();
    private final Set<String> written = new TreeSet<>();
    private long bytes;

    /** @param sources files that it is made of, which are never written over */
    Publishing(Documentation documentation, Path target, List<Path> sources) {
        this.documentation = documentation;
        this.target = target;
        this.sources = sources;
    }

    int files() {
        return written.size();
    }

    long bytes() {
        return bytes;
    }

    void folder(Assets assets, String stamp) throws IOException {
        listed(output -> new FolderSite(documentation, assets, stamp).write(output));
    }

    void markdown() throws IOException {
        listed(new MarkdownFolder(documentation)::write);
    }

    void single(Assets assets) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        check(target);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            new SingleFile(documentation, assets).write(out);
        }
        written.add(target.toString());
        bytes = Files.size(target);
    }

    /** Writes files to an output. */
    private interface Writing {
        void to(Output output) throws IOException;
    }

    private void listed(Writing writing) throws IOException {
        Files.createDirectories(target);
        Path list = target.resolve(LIST);
        Set<String> before = Files.isRegularFile(list) ? new HashSet<>(Files.readAllLines(list)) : Set.of();
        writing.to(this::write);
        for (String old : before) {
            // nothing but what looks like a page of ours
            if (!written.contains(old) && old.matches("[a-z]+/[a-z0-9.-]+|[a-z]+\\.(html|md|txt)")) {
                Files.deleteIfExists(target.resolve(old));
            }
        }
        Files.write(list, written);
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = target.resolve(path);
        Path directory = file.getParent();
        if (directory != null && directories.add(directory)) {
            Files.createDirectories(directory);
        }
        check(file);
        Files.write(file, content);
        written.add(path);
        bytes += content.length;
    }

    private void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        for (Path source : sources) {
            if (Files.exists(source) && Files.isSameFile(file, source)) {
                throw new ProblemException(
                        Problem.of("output-is-source", file + " is what the pages are made of, and is not written over")
                                .hint("Name another place with -o"));
            }
        }
    }
}
