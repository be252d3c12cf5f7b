package dev.parley.cli.sync;

import dev.parley.cli.project.SharedFolder;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectFiles;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import dev.parley.description.sync.SeveralFiles;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a folder holds, as it was read once. A document that leads to other files of the folder counts as one text; what it becomes goes
 * into these files. Used by one thread.
 */
final class FolderTexts {

    /** The code of a problem that a file cannot be written. */
    static final String REFUSED = "file-unwritten";

    private final SharedFolder directory;
    private final Map<String, String> read = new HashMap<>();
    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, SeveralFiles> several = new HashMap<>();
    private final Map<String, Set<String>> documents = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean unfinished;

    private FolderTexts(SharedFolder directory) {
        this.directory = directory;
    }

    /** @throws IOException when it cannot be read */
    static FolderTexts read(SharedFolder directory) throws IOException {
        FolderTexts texts = new FolderTexts(directory);
        SharedFolder.Shared shared = directory.shared();
        texts.read.putAll(shared.texts());
        texts.left.addAll(shared.unreadable().keySet());
        texts.problems.addAll(new TreeMap<>(shared.unreadable()).values());
        texts.whole.putAll(texts.read);
        for (String path : List.copyOf(texts.whole.keySet())) {
            if (ProjectFiles.isDocument(path)) {
                texts.join(path);
            }
        }
        return texts;
    }

    private void join(String path) {
        Source source;
        try {
            source = Source.parse(Objects.requireNonNull(whole.get(path)));
        } catch (ProblemException _) {
            return; // whoever reads it as a document tells of it
        }
        try {
            SeveralFiles.of(directory.address(path), source, new Others(path)).ifPresent(files -> {
                several.put(path, files);
                whole.put(path, files.text());
            });
        } catch (ProblemException e) {
            leave(path, e);
        }
    }

    /** The other files of the folder, as a document leads to them. */
    private final class Others implements Sources {

        private final String document;

        Others(String document) {
            this.document = document;
        }

        @Override
        public Source read(URI address) {
            return other(document, address);
        }

        @Override
        public URI one(URI address) {
            return directory.one(address);
        }
    }

    private Source other(String document, URI address) {
        if (!"file".equals(address.getScheme())) {
            throw new ProblemException(Problem.of(SeveralFiles.LEFT, address + " is left as it is"));
        }
        String path = directory
                .path(address)
                .orElseThrow(() ->
                        new ProblemException(Problem.of("reference-refused", address + " is outside of the folder")));
        try {
            String text = read.containsKey(path) ? read.get(path) : directory.other(path);
            read.put(path, text);
            documents.computeIfAbsent(path, _ -> new HashSet<>()).add(document);
            return Source.parse(text);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("reference-unreadable", path + " cannot be read: " + e.getMessage()));
        }
    }

    /** That a file cannot be written. */
    static Problem refused(String why) {
        return Problem.of(REFUSED, why).hint("It becomes what the project has as soon as it can be written.");
    }

    /** Leaves a file, and the documents that lead to it, as they are. */
    void leave(String path, Problem why) {
        left.addAll(with(Set.of(path)));
        problems.add(why);
    }

    private void leave(String path, ProblemException fault) {
        left.add(path);
        fault.problems().forEach(problem -> problems.add(named(path, problem)));
    }

    private static Problem named(String path, Problem problem) {
        Problem named = Problem.of(problem.code(), path + ": " + problem.message());
        return problem.hint() == null ? named : named.hint(problem.hint());
    }

    /** The texts that are brought together with those of a project, by their paths. */
    Map<String, String> whole() {
        Map<String, String> texts = new HashMap<>(whole);
        texts.keySet().removeAll(left);
        return texts;
    }

    /** The texts of single files as they were read. */
    Map<String, String> single() {
        Map<String, String> texts = new HashMap<>(read);
        texts.keySet().removeAll(several.keySet());
        return texts;
    }

    /** The text of a file as it was read; none where there was no such file. */
    Optional<String> text(String path) {
        return Optional.ofNullable(read.get(path));
    }

    /** Files that stay as they are: they cannot be read, their files cannot say what they are to say, or another one changes these. */
    Set<String> left() {
        return Set.copyOf(left);
    }

    /** Why they stay. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether what is written changes a document besides the one that it is written for: that one is brought together afterwards. */
    boolean isUnfinished() {
        return unfinished;
    }

    /** The document that a file is of, and the file itself. */
    Set<String> with(Set<String> paths) {
        Set<String> all = new HashSet<>(paths);
        paths.forEach(path -> all.addAll(documents.getOrDefault(path, Set.of())));
        return all;
    }

    /**
     * What is to be written.
     *
     * @param texts of files by their paths; one that is to go has none
     * @param wholes what documents in several files are as one text then
     */
    record Apart(Map<String, Optional<String>> texts, Map<String, String> wholes) {}

    /**
     * What is to be written for texts that the folder is to hold; nothing where a document cannot be said and stays, or has to wait, since a
     * file of it gets another text already.
     */
    Optional<Apart> apart(Map<String, Optional<String>> given) {
        Map<String, Optional<String>> texts = new TreeMap<>();
        Map<String, String> wholes = new HashMap<>();
        boolean others = false;
        for (Map.Entry<String, Optional<String>> file : new TreeMap<>(given).entrySet()) {
            String path = file.getKey();
            Map<String, Optional<String>> own;
            try {
                own = own(path, file.getValue(), wholes);
            } catch (ProblemException e) {
                leave(path, e);
                return Optional.empty();
            }
            // both texts are made from what was read: the later one would undo the other
            if (own.entrySet().stream().anyMatch(each -> isAnother(texts, each.getKey(), each.getValue()))) {
                left.add(path);
                return Optional.empty();
            }
            texts.putAll(own);
            others |= own.keySet().stream().anyMatch(each -> isOfAnother(path, each));
        }
        unfinished = others;
        return Optional.of(new Apart(texts, wholes));
    }

    private Map<String, Optional<String>> own(String path, Optional<String> text, Map<String, String> wholes) {
        SeveralFiles files = several.get(path);
        if (files == null || text.isEmpty()) {
            return Map.of(path, text);
        }
        SeveralFiles.Edited edited = files.edited(text.get());
        Map<String, Optional<String>> own = new TreeMap<>();
        edited.files().forEach((address, each) -> {
            String file = directory.path(address).orElseThrow();
            if (isAnother(own, file, Optional.of(each))) {
                throw new ProblemException(
                        Problem.of("files-apart", "References lead to " + file + " by two names, and each changes it")
                                .hint("Write the name in the same way everywhere."));
            }
            own.put(file, Optional.of(each));
        });
        wholes.put(path, edited.text());
        return own;
    }

    private static boolean isAnother(Map<String, Optional<String>> texts, String path, Optional<String> text) {
        return !texts.getOrDefault(path, text).equals(text);
    }

    private boolean isOfAnother(String document, String file) {
        return (!file.equals(document) && whole.containsKey(file))
                || documents.getOrDefault(file, Set.of()).stream().anyMatch(each -> !each.equals(document));
    }
}
