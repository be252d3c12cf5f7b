package dev.parley.description.project;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.environment.Environment;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A project as a folder of standard files: one document for each standard, variables of the project and of each environment, and beside
 * each of those a personal file with the values of its secrets, which is not to be shared.
 *
 * @param variables of the project
 * @param environments by their names
 * @param secrets values by names of variables, by the name of the environment; those of the project by the empty name
 */
public record ProjectFiles(
        StandardDocument openApi,
        StandardDocument asyncApi,
        Source variables,
        Map<String, Source> environments,
        Map<String, Map<String, String>> secrets) {

    private static final String OPENAPI = "openapi.yaml";
    private static final String ASYNCAPI = "asyncapi.yaml";
    private static final String VARIABLES = "environment.yaml";
    /** Rules for lint, where Spectral looks for them too. */
    private static final String RULES = ".spectral.yaml";

    private static final String PERSONAL = "personal.yaml";
    private static final String IGNORED = ".gitignore";
    private static final String FOLDER = "environments/";

    public ProjectFiles {
        environments = Map.copyOf(environments);
        secrets = Map.copyOf(secrets);
    }

    /** A project without anything. */
    public static ProjectFiles titled(String title) {
        return new ProjectFiles(
                StandardDocument.titled(Standard.OPENAPI, title),
                StandardDocument.titled(Standard.ASYNCAPI, title),
                Source.parse(Environment.empty()),
                Map.of(),
                Map.of());
    }

    /** Whether files are those of a project. */
    public static boolean fits(Map<String, String> files) {
        return files.containsKey(OPENAPI) || files.containsKey(ASYNCAPI);
    }

    /** Whether a path is that of a file of a project. */
    public static boolean isPart(String path) {
        return path.equals(OPENAPI)
                || path.equals(ASYNCAPI)
                || path.equals(VARIABLES)
                || path.equals(RULES)
                || isPrivate(path)
                || (path.startsWith(FOLDER) && path.endsWith(".yaml"));
    }

    /** Whether a path is that of a document of a standard. */
    public static boolean isDocument(String path) {
        return standard(path).isPresent();
    }

    /** Whether each project has a file of that path, so that it does not go. */
    public static boolean isLasting(String path) {
        return isDocument(path) || path.equals(VARIABLES);
    }

    /** The standard of the document with that path, if it is that of one. */
    public static Optional<Standard> standard(String path) {
        return switch (path) {
            case OPENAPI -> Optional.of(Standard.OPENAPI);
            case ASYNCAPI -> Optional.of(Standard.ASYNCAPI);
            default -> Optional.empty();
        };
    }

    /** Whether a path is that of a file of variables that is shared. */
    public static boolean isVariables(String path) {
        return path.equals(VARIABLES) || (path.startsWith(FOLDER) && path.endsWith(".yaml") && !isPrivate(path));
    }

    /** Whether a path is that of a file that others may see, and one that every file system takes. */
    public static boolean isShared(String path) {
        if (!isPart(path) || isPrivate(path)) return false;
        if (!path.startsWith(FOLDER)) return true;
        var name = path.substring(FOLDER.length(), path.length() - ".yaml".length());
        return fileName(name).equals(name);
    }

    /** Whether a file is for its owner alone. */
    public static boolean isPrivate(String path) {
        return path.equals(PERSONAL) || path.endsWith("." + PERSONAL);
    }

    /**
     * The project of files.
     *
     * @param files texts by paths within the folder, with slashes
     * @throws ProblemException when one cannot be read, each problem with the file's name
     */
    public static ProjectFiles read(Map<String, String> files) {
        var environments = new TreeMap<String, Source>();
        var secrets = new TreeMap<String, Map<String, String>>();
        files.forEach((path, text) -> {
            if (!isPart(path)) return;
            var name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : path;
            if (isPrivate(path)) {
                var own = name.equals(PERSONAL) ? "" : name.substring(0, name.length() - PERSONAL.length() - 1);
                secrets.put(own, values(path, text));
            } else if (path.startsWith(FOLDER)) {
                environments.put(name.substring(0, name.length() - ".yaml".length()), source(path, text));
            }
        });
        return new ProjectFiles(
                document(Standard.OPENAPI, OPENAPI, files),
                document(Standard.ASYNCAPI, ASYNCAPI, files),
                source(VARIABLES, files.getOrDefault(VARIABLES, Environment.empty())),
                environments,
                secrets);
    }

    private static StandardDocument document(Standard standard, String name, Map<String, String> files) {
        var text = files.get(name);
        if (text == null) return StandardDocument.titled(standard, "");
        try {
            return StandardDocument.cut(standard, text);
        } catch (ProblemException e) {
            throw named(name, e);
        }
    }

    private static Source source(String name, String text) {
        try {
            return Source.parse(text);
        } catch (ProblemException e) {
            throw named(name, e);
        }
    }

    private static ProblemException named(String file, ProblemException e) {
        return new ProblemException(e.problems().stream()
                .map(problem -> Problem.of(problem.code(), file + ": " + problem.message())
                        .at(problem.place()))
                .toList());
    }

    private static Map<String, String> values(String path, String text) {
        var values = new LinkedHashMap<String, String>();
        Environment.read(source(path, text)).variables().forEach(variable -> {
            if (variable.value() != null) values.put(variable.name(), variable.value());
        });
        return values;
    }

    /** The project with an import behind what is there, and what of it was not carried over. */
    public With with(Imported imported, String folder) {
        var names = new LinkedHashSet<String>();
        Environment.read(variables).variables().forEach(variable -> names.add(variable.name()));
        var apart = SecretsApart.of(imported, names, folder.isEmpty());
        var transferred = ImportWriting.write(openApi, asyncApi, apart.imported(), folder);
        var missed = new ArrayList<>(transferred.notCarried());
        var kept = new LinkedHashMap<>(environments);
        var values = new LinkedHashMap<>(secrets);
        var project = new ArrayList<>(transferred.variables());
        project.addAll(apart.secrets());
        merge(values, "", ProjectVariables.secrets(project));
        for (var environment : transferred.environments()) {
            var name = fileName(environment.name());
            if (!name.equals(environment.name())) {
                missed.add(new NotCarried(environment.name(), "name of the environment", "As a file it is " + name));
            }
            var before = kept.getOrDefault(name, Source.parse(Environment.empty()));
            kept.put(name, added(before, environment.variables()));
            merge(values, name, ProjectVariables.secrets(environment.variables()));
        }
        var files = new ProjectFiles(
                openApi.with(transferred.openapi()),
                asyncApi.with(transferred.asyncapi()),
                added(variables, project),
                kept,
                values);
        return new With(files, missed);
    }

    /** A path for a new folder of that name. */
    public String freeFolder(String name) {
        return new FolderNames(ProjectTree.folders(openApi, asyncApi)).path("", name);
    }

    /** A project with an import in it. */
    public record With(ProjectFiles project, List<NotCarried> notCarried) {}

    private static Source added(Source before, List<ImportedVariable> more) {
        return before.apply(
                ProjectVariables.with(Environment.read(before), more).edit(before));
    }

    private static void merge(Map<String, Map<String, String>> all, String name, Map<String, String> more) {
        if (more.isEmpty()) return;
        var merged = new LinkedHashMap<>(all.getOrDefault(name, Map.of()));
        merged.putAll(more);
        all.put(name, merged);
    }

    /** A name that every file system takes. */
    private static String fileName(String name) {
        var plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").replaceAll("^\\.+|[. ]+$", "");
        boolean reserved = plain.isEmpty() || plain.toLowerCase(Locale.ROOT).endsWith(".personal");
        return reserved ? plain + "-" : plain;
    }

    /** The texts of the files by their paths; what holds nothing is no file. */
    public Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        texts.put(OPENAPI, openApi.text());
        if (!asyncApi.keys("channels").isEmpty()) texts.put(ASYNCAPI, asyncApi.text());
        texts.put(VARIABLES, variables.text());
        environments.forEach((name, source) -> texts.put(FOLDER + name + ".yaml", source.text()));
        secrets.forEach((name, values) ->
                texts.put(name.isEmpty() ? PERSONAL : FOLDER + name + "." + PERSONAL, personal(values)));
        if (!secrets.isEmpty()) texts.put(IGNORED, PERSONAL + "\n*." + PERSONAL + "\n");
        return texts;
    }

    private static String personal(Map<String, String> values) {
        var before =
                Source.parse("# Values of secrets, for you alone: this file is not to be shared.\nvariables: []\n");
        var rows = values.entrySet().stream()
                .map(entry -> new EnvironmentVariable(entry.getKey(), entry.getValue(), false, null))
                .toList();
        return before.apply(new Environment(rows).edit(before)).text();
    }

    /** The values of an environment by names, with those of its secrets; of the project itself without a name. */
    public Map<String, String> values(@Nullable String environment) {
        var values = new LinkedHashMap<String, String>();
        var source = environment == null ? variables : environments.get(environment);
        if (source == null) return values;
        Environment.read(source).variables().forEach(variable -> {
            if (variable.value() != null) values.put(variable.name(), variable.value());
        });
        values.putAll(secrets.getOrDefault(environment == null ? "" : environment, Map.of()));
        return values;
    }
}
