package dev.parley.cli.project;

import dev.parley.cli.WholeFile;
import dev.parley.description.imports.Imports;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectFiles;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A project as a folder on this machine. Used by one thread. */
public final class ProjectDirectory implements SharedFolder {

    private static final String IGNORED = ".gitignore";

    private final Path directory;
    private final VisibleFiles visible;
    private final Set<String> others = new TreeSet<>();

    public ProjectDirectory(Path directory) {
        this.directory = directory;
        visible = new VisibleFiles(directory);
    }

    @Override
    public URI address(String path) {
        return directory.toAbsolutePath().normalize().resolve(path).toUri();
    }

    @Override
    public Optional<String> path(URI address) {
        if (address.getRawAuthority() != null) {
            return Optional.empty();
        }
        Path folder = directory.toAbsolutePath().normalize();
        Path file = file(address);
        return file.startsWith(folder) && !file.equals(folder)
                ? Optional.of(folder.relativize(file).toString().replace(File.separatorChar, '/'))
                : Optional.empty();
    }

    private static Path file(URI address) {
        try {
            return Path.of(address).normalize();
        } catch (IllegalArgumentException _) {
            throw new ProblemException(Problem.of("reference-unreadable", address + " is no name of a file"));
        }
    }

    @Override
    public URI one(URI address) {
        if (!"file".equals(address.getScheme())) {
            return address;
        }
        try {
            Path file = path(address).map(directory::resolve).orElse(null);
            if (file == null || !Files.isRegularFile(file)) {
                return address;
            }
            visible.checkWithin(file);
            Path real = visible.real(file);
            VisibleFiles.checkOpen("", real);
            return address(real.toString());
        } catch (IOException | ProblemException _) {
            return address; // whoever reads it is told
        }
    }

    /** From then on its {@link #stamps} tell of it, too. */
    @Override
    public String other(String path) throws IOException {
        Path file = directory.resolve(path);
        VisibleFiles.checkOpen(path, Path.of(path));
        others.add(path);
        if (!Files.isRegularFile(file)) {
            throw SharedFolder.missing(path);
        }
        visible.checkWithin(file);
        VisibleFiles.checkOpen(path, visible.real(file));
        if (Files.size(file) > Imports.MAX_LENGTH) {
            throw new ProblemException(Problem.of(
                    "reference-unreadable", path + " is larger than " + (Imports.MAX_LENGTH >> 20) + " MiB"));
        }
        return text(file);
    }

    /**
     * The texts of its files by their paths; nothing where there is no project.
     *
     * @throws ProblemException when a file of it is no text
     */
    public Map<String, String> texts() throws IOException {
        Map<String, String> texts = all();
        return ProjectFiles.fits(texts) ? texts : Map.of();
    }

    @Override
    public Shared shared() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Map<String, Problem> unreadable = new TreeMap<>();
        files(ProjectFiles::isShared, Files::isDirectory)
                .forEach((path, folder) -> unreadable.put(path, inPlace(folder)));
        for (Map.Entry<String, Path> file : files(ProjectFiles::isShared).entrySet()) {
            try {
                visible.checkLink(file.getValue());
                texts.put(file.getKey(), text(file.getValue()));
            } catch (ProblemException e) {
                unreadable.put(file.getKey(), e.problems().getFirst());
            }
        }
        return new Shared(texts, unreadable);
    }

    /** Something of each of those files, and of those that they lead to, that is another thing when the file was written. */
    public Map<String, String> stamps() throws IOException {
        Map<String, String> stamps = new TreeMap<>();
        for (Map.Entry<String, Path> file : files(ProjectFiles::isShared).entrySet()) {
            stamps.put(file.getKey(), stamp(file.getValue()));
        }
        for (String path : others) {
            Path file = directory.resolve(path);
            stamps.put(path, stamp(file));
        }
        return stamps;
    }

    /** Of a file that is gone, also since it was listed, it is empty. */
    private static String stamp(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "";
        } catch (NoSuchFileException _) {
            return "";
        }
    }

    private Map<String, String> all() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Path> file : files(ProjectFiles::isPart).entrySet()) {
            texts.put(file.getKey(), text(file.getValue()));
        }
        return texts;
    }

    /** The files whose paths are such ones, by these. */
    private SortedMap<String, Path> files(Predicate<String> such) throws IOException {
        return files(such, Files::isRegularFile);
    }

    private SortedMap<String, Path> files(Predicate<String> such, Predicate<Path> kind) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        for (String prefix : List.of("", "environments/")) {
            Path folder = directory.resolve(prefix);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> such.test(prefix + file.getFileName()) && kind.test(file))
                        .forEach(file -> found.put(prefix + file.getFileName(), file));
            }
        }
        return found;
    }

    @Override
    public boolean replace(String path, Optional<String> read, Optional<String> text) throws IOException {
        Path file = file(path);
        Optional<String> now = Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
        if (!now.equals(read)) {
            return false;
        }
        Path written = writable(file);
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            WholeFile.write(written, text.get());
        }
        return true;
    }

    @Override
    public void checkWritable(String path) throws IOException {
        writable(file(path));
    }

    /** The file of a path; it is neither behind a link that is refused nor a folder. */
    private Path file(String path) throws IOException {
        Path file = directory.resolve(path);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (Files.exists(folder)) {
            visible.checkLink(folder);
        }
        if (Files.isDirectory(file)) {
            throw new ProblemException(inPlace(file));
        }
        return file;
    }

    private static Problem inPlace(Path folder) {
        return Problem.of("file-unreadable", folder + " is a folder, where a file of the project belongs");
    }

    /** The file that is written for one: a link stays one. */
    private Path writable(Path file) throws IOException {
        Path written = file;
        if (Files.exists(file)) {
            visible.checkLink(file);
            Writable.check(file); // by its own name
            written = file.toRealPath();
        }
        Writable.check(written);
        return written;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException _) {
            throw new ProblemException(
                    Problem.of("file-unreadable", file + " is no text in UTF-8").hint("Save it in UTF-8."));
        }
    }

    /** Writes the files that have changed, each one whole or not at all; returns the paths of all. */
    public Map<String, Boolean> write(ProjectFiles project) throws IOException {
        return write(project.texts());
    }

    /** The same of the texts of a project by their paths. */
    public Map<String, Boolean> write(Map<String, String> texts) throws IOException {
        Map<String, Boolean> written = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path path = directory.resolve(file.getKey());
            String before = Files.exists(path) ? text(path) : null;
            String text =
                    file.getKey().equals(IGNORED) && before != null ? with(before, file.getValue()) : file.getValue();
            written.put(file.getKey(), !text.equals(before));
            if (!text.equals(before)) {
                WholeFile.write(path, text);
            }
        }
        return written;
    }

    /** What others have written, and behind it the lines that are missing. */
    private static String with(String before, String more) {
        StringBuilder all = new StringBuilder(before.isEmpty() || before.endsWith("\n") ? before : before + "\n");
        more.lines()
                .filter(line -> before.lines().noneMatch(line::equals))
                .forEach(line -> all.append(line).append('\n'));
        return all.toString();
    }
}
