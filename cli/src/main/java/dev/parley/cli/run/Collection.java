package dev.parley.cli.run;

import dev.parley.cli.description.DescriptionOptions;
import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.Named;
import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.imports.FilesBeside;
import dev.parley.description.imports.ImportFormat;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.Imports;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectFiles;
import dev.parley.description.project.ProjectTree;
import dev.parley.description.project.ServerUrls;
import dev.parley.description.transfer.GivenFile;
import dev.parley.description.transfer.GivenFiles;
import dev.parley.description.transfer.PackedFiles;
import dev.parley.description.variables.VariableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is to be run.
 *
 * @param name of the collection or project
 * @param environments that come with it
 * @param directory where its files are
 * @param servers those of its description, which URLs may begin behind
 * @param notCarried what it says and a run of it does not do
 */
record Collection(
        String name,
        ImportedFolder root,
        List<ImportedEnvironment> environments,
        Path directory,
        VariableSource servers,
        List<NotCarried> notCarried) {

    /**
     * What a file, an address or a folder holds.
     *
     * @param now what of it is over by then, such as a cookie, is left out
     * @throws IOException when an address does not answer
     * @throws ProblemException when it cannot be read, or holds no requests that could be run
     */
    static Collection read(String file, Inputs inputs, Instant now) throws IOException, InterruptedException {
        try {
            return found(file, inputs, now);
        } catch (ProblemException e) {
            throw Named.of(file, e);
        }
    }

    private static Collection found(String file, Inputs inputs, Instant now) throws IOException, InterruptedException {
        boolean web = Inputs.isUrl(file) || file.equals("-");
        if (!web && Files.isDirectory(Path.of(file))) {
            return project(Path.of(file));
        }
        byte[] bytes = inputs.read(file);
        if (PackedFiles.isOne(bytes)) {
            return of(file, unpacked(bytes, now), web);
        }
        FilesBeside beside = DescriptionOptions.around(file);
        if (web || Imports.format(bytes) != ImportFormat.HTTP_FILE) {
            return of(file, Imports.read(bytes, beside, now), web);
        }
        ProcessValues values = new ProcessValues(bytes, beside);
        return of(file, values.into(Imports.read(bytes, values, now)), false);
    }

    /** What an archive holds. Descriptions are no requests in an order: they are imported first. */
    private static Imported unpacked(byte[] bytes, Instant now) {
        List<GivenFile> files = PackedFiles.unpacked(new GivenFile("", "", bytes));
        if (!GivenFiles.descriptions(files).isEmpty()) {
            throw new ProblemException(Problem.of("archive-of-descriptions", "The archive holds descriptions")
                    .hint("Import it (parley import FILE -o DIR), and run that folder"));
        }
        return GivenFiles.requests(files, now).imported();
    }

    private static Collection of(String file, Imported imported, boolean web) throws IOException {
        if (imported.root().items().isEmpty()) {
            throw new ProblemException(Problem.of("nothing-to-run", "It holds no requests"));
        }
        String own = imported.root().name().strip();
        Path here = Path.of("").toAbsolutePath();
        Path given = Path.of(file).toAbsolutePath();
        Path parent = web ? here : Files.isDirectory(given) ? given : given.getParent();
        return new Collection(
                own.isEmpty() ? file : own,
                imported.root(),
                imported.environments(),
                parent == null ? here : parent,
                VariableSource.NONE,
                imported.notCarried().stream().filter(NotCarried::missedByRun).toList());
    }

    private static Collection project(Path directory) throws IOException {
        Map<String, String> texts = new ProjectDirectory(directory).texts();
        if (texts.isEmpty()) {
            return of(directory.toString(), Imports.directory(Inputs.directory(directory)), false);
        }
        ProjectFiles project = ProjectFiles.read(texts);
        ImportedFolder tree = ProjectTree.of(project.openApi(), project.asyncApi());
        List<ImportedVariable> variables = new ArrayList<>(tree.variables());
        variables.addAll(variables(project, ""));
        ImportedFolder root = new ImportedFolder(
                tree.name(), tree.description(), tree.auth(), tree.scripts(), variables, tree.items());
        List<ImportedEnvironment> environments = project.environments().keySet().stream()
                .map(name -> new ImportedEnvironment(name, false, variables(project, name)))
                .toList();
        return new Collection(
                tree.name(),
                root,
                environments,
                directory.toAbsolutePath(),
                new ServerUrls(project.openApi(), project.asyncApi()),
                List.of());
    }

    private static List<ImportedVariable> variables(ProjectFiles project, String environment) {
        Map<String, String> secrets = project.secrets().getOrDefault(environment, Map.of());
        return project.values(environment.isEmpty() ? null : environment).entrySet().stream()
                .map(each -> new ImportedVariable(
                        each.getKey(), each.getValue(), secrets.containsKey(each.getKey()), true, null))
                .toList();
    }
}
