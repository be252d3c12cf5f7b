package dev.parley.engine.project;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.environment.Environment;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.openapi.HttpEndpointReading;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The files that projects are, read and written whole by their paths, as they lie in a folder. Thread-safe; blocks. */
public final class ProjectTexts {

    private static final Map<String, String> DOCUMENTS =
            Map.of("openapi.yaml", Contents.OPENAPI, "asyncapi.yaml", Contents.ASYNCAPI);
    private static final String VARIABLES = "environment.yaml";
    private static final String RULES = ".spectral.yaml";
    private static final String ENDING = ".yaml";

    private final Workspace workspace;

    ProjectTexts(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * All files at one moment.
     *
     * @param sequence number of the project's newest change
     * @param texts by their paths
     */
    public record Files(long sequence, SortedMap<String, String> texts) {}

    /** The files of a project. */
    public Files read(String project) {
        return files(workspace.contents(project));
    }

    private static Files files(Contents contents) {
        SortedMap<String, String> texts = new TreeMap<>();
        DOCUMENTS.forEach((path, document) ->
                texts.put(path, contents.document(document).whole().text()));
        texts.put(VARIABLES, contents.environment().text());
        contents.environments().forEach(part -> texts.put(Environments.file(part), part.text()));
        contents.ruleset().ifPresent(part -> texts.put(RULES, part.text()));
        return new Files(contents.sequence(), texts);
    }

    /**
     * Gives files other texts, by one change. Parts whose text is the same stay as they are, and those that are changed keep their ids; so do
     * operations that are known by their {@code operationId} at another path, environments that are a file of another name, and what comes back.
     *
     * @param sequence of the project that the texts were made for
     * @param given texts by paths; a file whose text is none goes, which only that of an environment or of the rules can
     * @return the change; none where nothing was changed
     * @throws EditConflict when the project has been changed since
     * @throws ProblemException when one cannot stand there, each problem with the name of the file
     */
    public Optional<Change> write(
            String project, long sequence, Map<String, ? extends Optional<String>> given, String author) {
        try {
            Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
                if (contents.sequence() != sequence) {
                    throw new Overlap(Problem.of("edit-conflict", "The project was changed since its files were read")
                            .at("/sequence"));
                }
                Contents written = Returning.of(
                        contents, written(contents, new TreeMap<>(given)), () -> rows.gone(project), workspace::id);
                return new Workspace.Edited(written, summary(given));
            });
            return Optional.ofNullable(kept.change());
        } catch (Overlap overlap) {
            throw new EditConflict(overlap.problems(), null);
        }
    }

    private static String summary(Map<String, ?> given) {
        return given.size() == 1 ? "Wrote " + given.keySet().iterator().next() : "Wrote " + given.size() + " files";
    }

    private Contents written(Contents before, SortedMap<String, Optional<String>> given) {
        Contents contents = before;
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Optional<String>> file : given.entrySet()) {
            try {
                contents = written(contents, file.getKey(), file.getValue().orElse(null), given);
            } catch (ProblemException e) {
                e.problems().forEach(problem -> problems.add(named(file.getKey(), problem)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return contents;
    }

    private static Problem named(String path, Problem problem) {
        String at = problem.place() instanceof Place.Position(int line, int column) ? ":" + line + ":" + column : "";
        Problem named =
                Problem.of(problem.code(), path + at + ": " + problem.message()).at("/files");
        return problem.hint() == null ? named : named.hint(problem.hint());
    }

    private Contents written(
            Contents contents, String path, @Nullable String text, Map<String, Optional<String>> given) {
        String document = DOCUMENTS.get(path);
        if (document != null && text != null) {
            return described(contents, document, text);
        }
        if (path.equals(RULES)) {
            return ruled(contents, text);
        }
        boolean environment = path.startsWith(Contents.ENVIRONMENTS + "/") && path.endsWith(ENDING);
        if (text == null && environment) {
            return removed(contents, path, given);
        }
        if (text == null || !(environment || path.equals(VARIABLES))) {
            throw new ProblemException(Problem.of(
                    "file-unknown", text == null ? "This file is part of each project" : "A project has no such file"));
        }
        List<Problem> problems = Environment.checkShared(Source.parse(text));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return variables(contents, path, text, given);
    }

    private Contents ruled(Contents contents, @Nullable String text) {
        Optional<Part> there = contents.ruleset();
        if (text == null) {
            return there.map(part -> contents.without(part.id())).orElse(contents);
        }
        List<Problem> problems = Rulesets.findings(contents, text).problems();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        Part part = there.orElseGet(
                () -> new Part(workspace.id(), Contents.RULESET, Contents.WHOLE, "", "", Contents.PENDING));
        return contents.with(part.saying(text));
    }

    private static Contents described(Contents contents, String document, String text) {
        Standard standard = document.equals(Contents.OPENAPI) ? Standard.OPENAPI : Standard.ASYNCAPI;
        StandardDocument whole = StandardDocument.cut(standard, text);
        return standard == Standard.OPENAPI
                ? contents.describedBy(document, whole, moved(contents.openApi(), whole))
                : contents.describedBy(document, whole, Map.of());
    }

    /** Operations that stand at another path or method now, by what they are called. */
    private static Map<EndpointKey, EndpointKey> moved(StandardDocument before, StandardDocument after) {
        Map<String, EndpointKey> gone = called(before, after);
        Map<EndpointKey, EndpointKey> moved = new HashMap<>();
        called(after, before).forEach((name, key) -> {
            EndpointKey was = gone.get(name);
            if (was != null) {
                moved.put(was, key);
            }
        });
        return moved;
    }

    /** Operations of a document that the other one has not got at their place, by their names. */
    private static Map<String, EndpointKey> called(StandardDocument document, StandardDocument other) {
        Set<EndpointKey> there = Set.copyOf(HttpEndpointReading.keys(other));
        Map<String, EndpointKey> called = new HashMap<>();
        for (EndpointKey key : HttpEndpointReading.keys(document)) {
            if (!there.contains(key) && key.example().isEmpty()) {
                document.node(Pointer.of("paths", key.path(), key.method().toLowerCase(Locale.ROOT), "operationId"))
                        .filter(JsonNode::isString)
                        .ifPresent(name -> called.put(name.stringValue(), key));
            }
        }
        return called;
    }

    private static Contents removed(Contents contents, String path, Map<String, Optional<String>> given) {
        Part part = environment(contents, path).orElse(null);
        if (part == null) {
            return contents;
        }
        String other = given.entrySet().stream()
                .filter(file -> file.getValue().filter(part.text()::equals).isPresent())
                .map(Map.Entry::getKey)
                .filter(name -> environment(contents, name).isEmpty())
                .findFirst()
                .orElse(null);
        return other == null ? contents.without(part.id()) : contents.with(part.keyed(name(other)));
    }

    private Contents variables(Contents contents, String path, String text, Map<String, Optional<String>> given) {
        if (path.equals(VARIABLES)) {
            return contents.with(contents.environment().saying(text));
        }
        Part part = environment(contents, path).orElse(null);
        if (part != null) {
            return contents.with(part.saying(text));
        }
        for (Map.Entry<String, Optional<String>> file : given.entrySet()) {
            Part renamed = environment(contents, file.getKey()).orElse(null);
            if (file.getValue().isEmpty() && renamed != null && renamed.text().equals(text)) {
                return contents.with(renamed.keyed(name(path)));
            }
        }
        return contents.with(
                new Part(workspace.id(), Contents.ENVIRONMENTS, Contents.WHOLE, name(path), text, Contents.PENDING));
    }

    private static String name(String path) {
        String name = path.substring(Contents.ENVIRONMENTS.length() + 1, path.length() - ENDING.length());
        if (!Names.name(name, "/files").equals(name) || name.contains("/")) {
            throw new ProblemException(Problem.of("file-unknown", "“" + name + "” is no name of an environment"));
        }
        return name;
    }

    private static Optional<Part> environment(Contents contents, String path) {
        return contents.environments().stream()
                .filter(part -> Environments.file(part).equals(path))
                .findFirst();
    }
}
