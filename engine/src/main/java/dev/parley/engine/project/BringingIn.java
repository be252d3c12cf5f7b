package dev.parley.engine.project;

import dev.parley.description.environment.Environment;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.project.ImportWriting;
import dev.parley.description.project.SecretsApart;
import dev.parley.description.project.Transferred;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out what an import makes of a project. Used once, by one thread. */
final class BringingIn {

    private final Supplier<String> ids;
    private final List<NotCarried> notCarried = new ArrayList<>();
    private final List<String> environments = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private Contents contents;

    private BringingIn(Contents contents, Supplier<String> ids) {
        this.contents = contents;
        this.ids = ids;
    }

    /**
     * What a project becomes.
     *
     * @param secrets values for the secret store, by their names in it
     */
    record Outcome(Contents contents, Map<String, String> secrets, BroughtIn told) {}

    /** The outcome for contents with everything in a folder, or, where its path is empty, in the project itself. */
    static Outcome of(Contents contents, Imported imported, String folder, Supplier<String> ids) {
        BringingIn in = new BringingIn(contents, ids);
        in.bring(imported, folder);
        return new Outcome(
                in.contents, in.secrets, new BroughtIn(folder, in.environments, in.variables, in.notCarried, null));
    }

    private void bring(Imported imported, String folder) {
        Contents before = contents;
        Set<String> taken = ProjectVariables.variables(contents.environment()).stream()
                .map(EnvironmentVariable::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        SecretsApart.Apart apart = SecretsApart.of(imported, taken, folder.isEmpty());
        Transferred written = ImportWriting.write(contents.openApi(), contents.asyncApi(), apart.imported(), folder);
        notCarried.addAll(written.notCarried());
        contents = contents.with(Contents.ASYNCAPI, written.asyncapi()).with(Contents.OPENAPI, written.openapi());
        contents = Arrangement.kept(before, contents, added(before, imported.root()));
        variables(Stream.concat(written.variables().stream(), apart.secrets().stream())
                .toList());
        written.environments().forEach(this::environment);
    }

    /** The ids of the new endpoints, in the order that they are imported in. */
    private List<String> added(Contents before, ImportedFolder root) {
        Iterator<String> requests = added(before, PathOperations.IT.all(contents));
        Iterator<String> channels = added(before, Channels.IT.all(contents));
        List<String> ids = new ArrayList<>();
        inOrder(root, item -> ids.add(item instanceof ImportedHttp ? requests.next() : channels.next()));
        return ids;
    }

    private static Iterator<String> added(Contents before, List<Part> endpoints) {
        return endpoints.stream()
                .map(Part::id)
                .filter(id -> !before.parts().containsKey(id))
                .iterator();
    }

    private static void inOrder(ImportedFolder folder, Consumer<ImportedItem> seen) {
        for (ImportedItem item : folder.items()) {
            switch (item) {
                case ImportedFolder inner -> inOrder(inner, seen);
                case ImportedHttp _, ImportedWebSocket _ -> seen.accept(item);
            }
        }
    }

    /** Adds variables of the project; those that it has are left as they are. */
    private void variables(List<ImportedVariable> given) {
        Part part = contents.environment();
        List<EnvironmentVariable> all = new ArrayList<>(ProjectVariables.variables(part));
        Map<String, EnvironmentVariable> known =
                all.stream().collect(Collectors.toMap(EnvironmentVariable::name, each -> each, (a, _) -> a));
        for (ImportedVariable variable : given) {
            EnvironmentVariable there = known.get(variable.name());
            if (there == null) {
                all.add(written(variable, ProjectVariables.prefix(null)));
                variables.add(variable.name());
            } else if (!variable.value().equals(there.value())) {
                notCarried.add(new NotCarried(
                        "variables", "variable " + variable.name(), "The project has one of this name already"));
            }
        }
        if (!variables.isEmpty()) {
            contents = contents.with(part.saying(text(part.text(), all)));
        }
    }

    private void environment(ImportedEnvironment environment) {
        Set<String> taken = contents.environments().stream().map(Part::key).collect(Collectors.toSet());
        String name = environment.name();
        for (int number = 2; taken.contains(name); number++) {
            name = environment.name() + " " + number;
        }
        String id = ids.get();
        List<EnvironmentVariable> all = environment.variables().stream()
                .map(variable -> written(variable, ProjectVariables.prefix(id)))
                .toList();
        String text = text(Environment.blank(), all);
        contents = contents.with(new Part(id, Contents.ENVIRONMENTS, Contents.WHOLE, name, text, Contents.PENDING));
        environments.add(name);
    }

    private EnvironmentVariable written(ImportedVariable variable, String prefix) {
        if (variable.secret() && !variable.value().isEmpty()) {
            secrets.put(prefix + variable.name(), variable.value());
        }
        return new EnvironmentVariable(
                variable.name(),
                variable.secret() ? null : variable.value(),
                variable.secret(),
                variable.description());
    }

    private static String text(String before, List<EnvironmentVariable> variables) {
        Source source = Source.parse(before);
        return source.apply(new Environment(variables).edit(source)).text();
    }
}
