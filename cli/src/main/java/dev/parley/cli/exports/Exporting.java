package dev.parley.cli.exports;

import dev.parley.cli.description.DescriptionOptions;
import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.convert.OpenApiVersion;
import dev.parley.description.document.Standard;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectFiles;
import dev.parley.description.project.ProjectTree;
import dev.parley.description.reference.Description;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.transfer.ExportFormat;
import dev.parley.description.transfer.Exported;
import dev.parley.description.transfer.Exports;
import dev.parley.description.transfer.PostmanExport;
import dev.parley.description.transfer.TakenDescription;
import dev.parley.description.upgrade.Upgrades;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one document of what a command line names. */
record Exporting(
        Inputs inputs,
        DescriptionOptions references,
        @Nullable ExportFormat format,
        @Nullable OpenApiVersion version) {

    /**
     * Makes it.
     *
     * @throws ProblemException when it cannot be read, or is not what is asked for
     * @throws IOException when an address does not answer
     */
    Exported export(String from, Syntax syntax) throws IOException, InterruptedException {
        boolean folder = !Inputs.isUrl(from) && !from.equals("-") && Files.isDirectory(Path.of(from));
        return folder ? project(Path.of(from), syntax) : description(from, syntax);
    }

    private Exported project(Path directory, Syntax syntax) throws IOException, InterruptedException {
        Map<String, String> texts = new ProjectDirectory(directory).texts();
        if (texts.isEmpty()) {
            throw new ProblemException(Problem.of("project-missing", directory + " is no project")
                    .hint("A project has openapi.yaml or asyncapi.yaml: parley import FILE -o DIR makes one."));
        }
        if (format == ExportFormat.POSTMAN) {
            Map<String, String> whole = new HashMap<>(texts);
            for (String file : List.of("openapi.yaml", "asyncapi.yaml")) {
                if (texts.containsKey(file)) {
                    whole.put(file, whole(directory.resolve(file)).text());
                }
            }
            return postman(ProjectFiles.read(whole));
        }
        Standard standard = standard(texts);
        String file = standard.key() + ".yaml";
        if (!texts.containsKey(file)) {
            throw new ProblemException(Problem.of("project-missing", directory + " has no " + file));
        }
        return document(whole(directory.resolve(file)), syntax, standard);
    }

    /** A document with what it leads to, as in a folder with a file for each path. */
    private Source whole(Path file) throws IOException, InterruptedException {
        return TakenDescription.whole(
                OpenedDescription.of(file.toString(), inputs, references).description());
    }

    /** The one that is asked for; else the one that describes something, HTTP before WebSocket. */
    private Standard standard(Map<String, String> texts) {
        if (format == ExportFormat.ASYNCAPI) {
            return Standard.ASYNCAPI;
        }
        boolean other = texts.containsKey("asyncapi.yaml") && format == null && version == null;
        String openApi = texts.get("openapi.yaml");
        boolean nothing = openApi == null
                || (other
                        && Source.parse(openApi).tree().path("paths").isEmpty()
                        && Source.parse(openApi).tree().path("components").isEmpty());
        return other && nothing ? Standard.ASYNCAPI : Standard.OPENAPI;
    }

    private Exported document(Source source, Syntax syntax, Standard standard) {
        standard.checkVersion(source);
        return standard == Standard.OPENAPI
                ? Exports.openApi(source, syntax, version)
                : Exports.document(source, syntax);
    }

    private Exported description(String from, Syntax syntax) throws IOException, InterruptedException {
        Description description =
                OpenedDescription.tolerant(from, inputs, references).description();
        Source source = description.root().source();
        TakenDescription taken = TakenDescription.of(description);
        checkAskedFor(taken.standard());
        boolean asItIs = Upgrades.older(source.tree()).isEmpty()
                && source.keysTwice().isEmpty()
                && description.files().size() == 1;
        Source document = asItIs ? source : Source.written(taken.tree(), syntax);
        Exported exported = format == ExportFormat.POSTMAN
                ? postman(ProjectFiles.read(Map.of(taken.standard().key() + ".yaml", document.text())))
                : document(document, syntax, taken.standard());
        List<Problem> problems = new ArrayList<>(taken.problems());
        problems.addAll(exported.problems());
        return new Exported(exported.format(), exported.text(), problems);
    }

    /** A file holds one document: of another standard there is nothing in it. */
    private void checkAskedFor(Standard standard) {
        boolean openApi = format == ExportFormat.OPENAPI || version != null;
        boolean other = standard == Standard.OPENAPI ? format == ExportFormat.ASYNCAPI : openApi;
        if (other) {
            Standard asked = openApi ? Standard.OPENAPI : Standard.ASYNCAPI;
            throw new ProblemException(Problem.of(
                            "export-format", "The document is " + standard.title() + ", and holds no " + asked.title())
                    .hint("Leave out --format and --openapi, and it is written as it is."));
        }
    }

    private static Exported postman(ProjectFiles project) {
        Map<String, String> values = new HashMap<>(project.values(null));
        project.secrets().getOrDefault("", Map.of()).keySet().forEach(values::remove);
        return PostmanExport.write(ProjectTree.of(project.openApi(), project.asyncApi()), values);
    }
}
