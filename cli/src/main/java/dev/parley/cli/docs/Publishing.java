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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a documentation on disk. Used once. */
final class Publishing {

    /** Names the files of the last time, so that those that are no more can go. */
    private static final String LIST = ".parley-docs";

    private static final Pattern OURS =
            Pattern.compile("(v/(?!\\.+/)[A-Za-z0-9._-]+/)?([a-z]+/[a-z0-9.-]+|[a-z]+\\.(html|md|txt|xml))");

    private final Editions editions;
    private final Path target;
    private final List<Path> sources;
    private final Set<Path> directories = new HashSet<>();
    private final Set<String> written = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private String title = "";
    private int pages;
    private long bytes;

    /** @param sources files that it is made of, which are never written over */
    Publishing(Editions editions, Path target, List<Path> sources) {
        this.editions = editions;
        this.target = target;
        this.sources = sources;
    }

    /** That of the files as they are. */
    String title() {
        return title;
    }

    /** Those of all versions. */
    int pages() {
        return pages;
    }

    int files() {
        return written.size();
    }

    long bytes() {
        return bytes;
    }

    /** What is wrong with the descriptions. */
    List<Problem> problems() {
        return problems;
    }

    /** Folders, tags and endpoints, as they can be hidden. */
    Set<String> names() {
        return names;
    }

    void folder(Assets assets, String stamp) throws IOException {
        listed((documentation, output) -> new FolderSite(documentation, assets, stamp).write(output));
    }

    void markdown() throws IOException {
        listed((documentation, output) -> new MarkdownFolder(documentation).write(output));
    }

    /** The files as they are alone. */
    void single(Assets assets) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        check(target);
        Documentation documentation = editions.documentation(editions.count() - 1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            new SingleFile(documentation, assets).write(out);
        }
        tell(documentation, "");
        written.add(target.toString());
        bytes = Files.size(target);
    }

    private void tell(Documentation documentation, String version) {
        title = documentation.title();
        pages += documentation.pages().size();
        String of = version.isEmpty() ? "" : version + ": ";
        documentation
                .problems()
                .forEach(each -> problems.add(
                        new Problem(each.code(), each.severity(), of + each.message(), each.place(), each.hint())));
        documentation.groups().forEach((group, endpoints) -> {
            names.add(group);
            names.addAll(endpoints);
        });
    }

    /** Writes the files of a documentation to an output. */
    private interface Writing {
        void write(Documentation documentation, Output output) throws IOException;
    }

    private void listed(Writing writing) throws IOException {
        Files.createDirectories(target);
        Path list = target.resolve(LIST);
        Set<String> before = Files.isRegularFile(list) ? new HashSet<>(Files.readAllLines(list)) : Set.of();
        for (int i = 0; i < editions.count(); i++) {
            String directory = editions.directory(i);
            Documentation documentation = editions.documentation(i);
            writing.write(documentation, (path, content) -> write(directory + path, content));
            tell(documentation, editions.version(i));
        }
        for (String old : before) {
            // nothing but what looks like a page of ours
            if (!written.contains(old) && OURS.matcher(old).matches()) {
                Files.deleteIfExists(target.resolve(old));
                left(target.resolve(old).getParent());
            }
        }
        Files.write(list, written);
    }

    /** Folders go with the last that was in them. */
    private void left(@Nullable Path directory) throws IOException {
        for (Path each = directory; each != null && !each.equals(target); each = each.getParent()) {
            try (Stream<Path> inside = Files.list(each)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            } catch (NoSuchFileException _) {
                continue;
            }
            Files.delete(each);
        }
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
