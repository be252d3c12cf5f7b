package dev.parley.server.api;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import dev.parley.description.transfer.TakenDescription;
import dev.parley.protocol.Bytes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file that is to be imported.
 *
 * @param pointer the place in the body that names it
 */
record ImportSource(String name, String pointer, Bytes bytes) {

    Problem told(Problem problem) {
        String message = name.isEmpty() ? problem.message() : name + ": " + problem.message();
        Problem told = Problem.of(problem.code(), message).at(pointer);
        String hint = problem.hint();
        return hint == null ? told : told.hint(hint);
    }

    private String text() {
        String text = new String(bytes.toArray(), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The descriptions among files, with the files that they lead to; nothing where none is one.
     *
     * @throws ProblemException when one cannot be read, or there are files that belong to none
     */
    static List<TakenDescription> descriptions(List<ImportSource> sources) {
        if (sources.stream().noneMatch(source -> TakenDescription.mayBe(source.text()))) {
            return List.of();
        }
        Map<ImportSource, Source> read = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        boolean any = false;
        for (ImportSource source : sources) {
            String text = source.text();
            try {
                read.put(source, Source.forgiving(text));
            } catch (ProblemException wrong) {
                boolean meant = TakenDescription.mustBe(text);
                any |= meant;
                if (meant || !source.isInFolder()) {
                    wrong.problems().forEach(each -> problems.add(source.told(ImportSource.placed(each))));
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
        return taken(read);
    }

    private static List<TakenDescription> taken(Map<ImportSource, Source> read) {
        Map<URI, Source> files = new LinkedHashMap<>();
        read.forEach((source, text) -> files.put(source.address(), text));
        Set<URI> used = new HashSet<>();
        List<TakenDescription> taken = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        read.forEach((source, text) -> {
            if (!TakenDescription.is(text.tree())) {
                return;
            }
            try {
                Description description = Description.of(source.address(), text, Sources.of(files));
                taken.add(TakenDescription.of(description));
                used.addAll(description.files());
            } catch (ProblemException wrong) {
                wrong.problems().forEach(each -> problems.add(source.told(each)));
            }
        });
        for (ImportSource source : read.keySet()) {
            if (problems.isEmpty() && !source.isInFolder() && !used.contains(source.address())) {
                problems.add(source.told(Problem.of("import-mixed", "The file belongs to none of the descriptions")
                        .hint("Import descriptions and other files one after the other")));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return taken;
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

    /** A folder has other files beside those that are meant. */
    private boolean isInFolder() {
        return name.contains("/");
    }

    private URI address() {
        try {
            String path = name.isEmpty() ? "text" : name.replace('\\', '/').replaceFirst("^/+", "");
            return new URI("file", "", "/" + path, null).normalize();
        } catch (URISyntaxException _) {
            return URI.create("file:///text");
        }
    }
}
