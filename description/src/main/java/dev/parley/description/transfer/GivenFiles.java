package dev.parley.description.transfer;

import dev.parley.description.imports.FileRuns;
import dev.parley.description.imports.FilesBeside;
import dev.parley.description.imports.ImportFormat;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.Imports;
import dev.parley.description.imports.NamedAmount;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What files are that are imported together: descriptions with what they lead to, or requests of other programs. */
public final class GivenFiles {

    /** Names of files that are told at most. */
    private static final int TOLD = 20;

    private GivenFiles() {}

    /**
     * The descriptions among files, with the files that they lead to; nothing where none is one. Of a folder, the first tells what belongs to none.
     *
     * @throws ProblemException when one cannot be read, or there are files that belong to none, and lie in no folder
     */
    public static List<TakenDescription> descriptions(List<GivenFile> files) {
        if (files.stream().noneMatch(file -> TakenDescription.mayBe(file.text()))) {
            return List.of();
        }
        Map<GivenFile, Source> read = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        boolean any = false;
        for (GivenFile file : files) {
            String text = file.text();
            try {
                read.put(file, Source.forgiving(file.sound()));
            } catch (ProblemException wrong) {
                boolean meant = TakenDescription.mustBe(text);
                any |= meant;
                if (meant || !file.isInFolder()) {
                    wrong.problems().forEach(each -> problems.add(file.told(placed(each))));
                }
            }
        }
        any |= read.values().stream().anyMatch(each -> TakenDescription.is(each.tree()));
        if (!any) {
            return List.of();
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return taken(files, read);
    }

    private static List<TakenDescription> taken(List<GivenFile> given, Map<GivenFile, Source> read) {
        Map<URI, Source> files = new LinkedHashMap<>();
        read.forEach((file, text) -> files.put(file.address(), text));
        Set<URI> used = new HashSet<>();
        List<TakenDescription> taken = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        read.forEach((file, text) -> {
            if (!TakenDescription.is(text.tree())) {
                return;
            }
            try {
                Description description = Description.of(file.address(), text, given(files));
                taken.add(TakenDescription.of(description));
                used.addAll(description.files());
            } catch (ProblemException wrong) {
                wrong.problems().forEach(each -> problems.add(file.told(each)));
            }
        });
        for (GivenFile file : read.keySet()) {
            if (problems.isEmpty() && !file.isInFolder() && !used.contains(file.address())) {
                problems.add(
                        file.told(
                                Problem.of("import-mixed", "The file belongs to none of the descriptions")
                                        .hint(
                                                "Where a description leads to it, choose the folder that both lie in; else import it by itself.")));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return told(
                taken,
                given.stream()
                        .filter(file -> !used.contains(file.address()))
                        .map(GivenFile::name)
                        .toList());
    }

    /** The files and no others; one that is not there is told by the name that it would have among them. */
    private static Sources given(Map<URI, Source> files) {
        Sources sources = Sources.of(files);
        return address -> {
            if (files.containsKey(address) || !"file".equals(address.getScheme())) {
                return sources.read(address);
            }
            String name = address.getPath().replaceFirst("^/", "");
            throw new ProblemException(Problem.of("reference-unreadable", "`" + name + "` is not there")
                    .hint("Choose it together with the description, or the folder that both lie in."));
        };
    }

    /** The descriptions, the first with what of the folder is in none of them. */
    private static List<TakenDescription> told(List<TakenDescription> taken, List<String> left) {
        if (taken.isEmpty() || left.isEmpty()) {
            return taken;
        }
        String names = String.join(", ", left.subList(0, Math.min(TOLD, left.size())));
        String more = left.size() > TOLD ? " and " + (left.size() - TOLD) + " more" : "";
        TakenDescription first = taken.getFirst();
        List<Problem> problems = new ArrayList<>(first.problems());
        problems.add(Problem.of("import-left", "Not taken, since no description leads to it: " + names + more)
                .warning());
        List<TakenDescription> all = new ArrayList<>(taken);
        all.set(0, new TakenDescription(first.standard(), first.format(), first.tree(), first.own(), problems));
        return all;
    }

    /**
     * The requests of files that other programs wrote.
     *
     * @param now what is over by then, such as a cookie, is left out
     * @throws ProblemException when there is no importer for one of them, unless others of its folder have one
     */
    public static GivenRequests requests(List<GivenFile> files, Instant now) {
        Map<String, String> folder = folder(files);
        if (Imports.isDirectory(folder)) {
            return new GivenRequests(Set.of(ImportFormat.BRUNO.title()), Imports.directory(folder));
        }
        Map<String, List<Problem>> problems = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        Set<String> formats = new LinkedHashSet<>();
        Map<GivenFile, Imported> read = new LinkedHashMap<>();
        FileRuns<URI> runs = new FileRuns<>();
        List<NotCarried> left = new ArrayList<>();
        NamedAmount amount = new NamedAmount();
        Map<URI, GivenFile> all = new HashMap<>();
        files.forEach(file -> all.putIfAbsent(file.address(), file));
        for (GivenFile file : files) {
            try {
                formats.add(Imports.format(file.bytes()).title());
                FilesBeside beside = runs.beside(file.address(), beside(file, all, named), file::address);
                read.put(file, Imports.read(file.bytes(), amount.counting(beside), now));
            } catch (ProblemException wrong) {
                runs.drop(file.address());
                problems.put(
                        file.name(), wrong.problems().stream().map(file::told).toList());
                left.add(new NotCarried(
                        "", file.name(), wrong.problems().getFirst().message()));
            }
        }
        problems.keySet().removeAll(named);
        left.removeIf(each -> named.contains(each.what()));
        // a folder has other files beside those that are meant, a choice of files has not
        boolean some = !folder.isEmpty() && !read.isEmpty();
        if (!problems.isEmpty() && !some) {
            throw new ProblemException(
                    problems.values().stream().flatMap(List::stream).toList());
        }
        List<Imported> imported = new ArrayList<>();
        read.forEach((file, each) -> imported.add(runs.alone(file.address(), file.name(), each)));
        Imported whole = Imports.together(imported);
        left.addAll(0, whole.notCarried());
        return new GivenRequests(
                formats, new Imported(whole.root(), whole.environments(), some ? left : whole.notCarried()));
    }

    /** Those of the files that one of them may name; what it names is told. */
    private static FilesBeside beside(GivenFile one, Map<URI, GivenFile> files, Set<String> named) {
        return new FilesBeside() {
            @Override
            public @Nullable String text(String path) {
                GivenFile file = file(path);
                return file == null ? null : file.text();
            }

            @Override
            public byte @Nullable [] bytes(String path) {
                GivenFile file = file(path);
                return file == null ? null : file.bytes();
            }

            private @Nullable GivenFile file(String path) {
                GivenFile file = files.get(one.address(path));
                if (file != null) {
                    named.add(file.name());
                }
                return file;
            }
        };
    }

    /** The texts of files that lie in one folder, by their paths within it; none where they do not. */
    private static Map<String, String> folder(List<GivenFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        String root = files.getFirst().name().replaceFirst("/.*", "/");
        for (GivenFile file : files) {
            if (!root.endsWith("/") || !file.name().startsWith(root)) {
                return Map.of();
            }
            texts.put(file.name().substring(root.length()), file.text());
        }
        return texts;
    }

    /** A problem whose message says where it is, since its own place names the file. */
    private static Problem placed(Problem problem) {
        return problem.place() instanceof Place.Position(int line, int column)
                ? new Problem(
                        problem.code(),
                        problem.severity(),
                        "Line " + line + ", column " + column + ": " + problem.message(),
                        problem.place(),
                        problem.hint())
                : problem;
    }
}
