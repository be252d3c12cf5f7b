package dev.parley.engine.project;

import dev.parley.description.project.ServerUrls;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.script.Vault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The environments of projects, and the variables of both, shared and personal. Thread-safe; blocks. An environment that is not named is
 * the project itself. Failures are those of {@link Projects}.
 */
public final class Environments {

    private final ProjectStore store;
    private final Workspace workspace;
    private final ProjectVariables shared;
    private final PersonalVariables personal;
    private final Credentials credentials;

    Environments(
            ProjectStore store,
            Workspace workspace,
            ProjectVariables shared,
            PersonalVariables personal,
            Credentials credentials) {
        this.store = store;
        this.workspace = workspace;
        this.shared = shared;
        this.personal = personal;
        this.credentials = credentials;
    }

    /** The name of the file that an environment is. */
    static String file(Part part) {
        return Contents.ENVIRONMENTS + "/" + part.key() + ".yaml";
    }

    /** Makes sure that no two environments have one name. */
    static void named(Contents contents) {
        Set<String> names = new HashSet<>();
        for (Part part : contents.environments()) {
            if (!names.add(part.key())) {
                throw new Overlap(Undo.changedSince());
            }
        }
    }

    /** The environments, and the one that the person works in. */
    public EnvironmentList list(String project, String person) {
        VariableView kept = kept(project, person);
        List<NamedEnvironment> environments = kept.contents().environments().stream()
                .map(part -> new NamedEnvironment(part.id(), part.key()))
                .toList();
        return new EnvironmentList(kept.contents().sequence(), environments, kept.active());
    }

    /**
     * Makes an environment.
     *
     * @param original id of the one that it is a copy of, with its secrets and the person's own values; none for a new one with the base
     *     addresses of the project's servers
     */
    public NamedEnvironment create(String project, String given, @Nullable String original, String person) {
        String name = Names.name(given, "/name");
        String id = workspace.id();
        workspace.change(project, person, (rows, contents) -> {
            free(contents, name, null);
            String text = original == null
                    ? NewEnvironment.text(contents)
                    : contents.environment(original).text();
            if (original != null) {
                String from = ProjectVariables.prefix(original);
                rows.secrets(project).forEach((secret, bytes) -> {
                    if (secret.startsWith(from)) {
                        String rest = secret.substring(from.length());
                        rows.putSecret(project, ProjectVariables.prefix(id) + rest, bytes);
                    }
                });
            }
            Part part = new Part(id, Contents.ENVIRONMENTS, Contents.WHOLE, name, text, 0);
            return new Workspace.Edited(contents.with(part), "Created environment " + name);
        });
        if (original != null) {
            List<Variable> values =
                    List.copyOf(kept(project, person).own(original).values());
            personal.save(project, person, id, values);
        }
        return new NamedEnvironment(id, name);
    }

    /** Gives an environment another name. */
    public NamedEnvironment rename(String project, String environment, String given, String person) {
        String name = Names.name(given, "/name");
        workspace.change(project, person, (rows, contents) -> {
            Part part = contents.environment(environment);
            free(contents, name, environment);
            return new Workspace.Edited(
                    contents.with(part.keyed(name)), "Renamed environment " + part.key() + " to " + name);
        });
        return new NamedEnvironment(environment, name);
    }

    private static void free(Contents contents, String name, @Nullable String but) {
        for (Part part : contents.environments()) {
            if (part.key().equals(name) && !part.id().equals(but)) {
                throw Names.problem("environment-exists", "There is an environment " + name + " already", "/name");
            }
        }
    }

    /** Deletes an environment. Its secrets stay sealed in the store, since the deletion can be undone. */
    public Change delete(String project, String environment, String person) {
        Workspace.Kept kept = workspace.change(project, person, (rows, contents) -> {
            Part part = contents.environment(environment);
            return new Workspace.Edited(contents.without(part.id()), "Deleted environment " + part.key());
        });
        return Objects.requireNonNull(kept.change());
    }

    /** Chooses the environment that a person works in, none for the project's variables alone. */
    public void activate(String project, String person, @Nullable String environment) {
        workspace.contents(project).environment(environment);
        personal.choose(project, person, environment);
    }

    /** Name of the environment that a person works in; empty where there is none. */
    public String activeName(String project, String person) {
        VariableView kept = kept(project, person);
        String active = kept.active();
        return active == null ? "" : kept.contents().environment(active).key();
    }

    /** The variables, shared and the person's own; values of secrets are left out. */
    public Variables variables(String project, @Nullable String environment, String person) {
        VariableView kept = kept(project, person);
        List<Variable> own =
                kept.own(environment).values().stream().map(Environments::shown).toList();
        return new Variables(kept.contents().sequence(), kept.shared(environment), own);
    }

    private static Variable shown(Variable variable) {
        return variable.secret() ? new Variable(variable.name(), null, true, true, null) : variable;
    }

    /**
     * Replaces variables, from the sequence that they were read at. A secret without value keeps the one it has.
     *
     * @param own the person's values; none to leave them as they are
     */
    public Variables save(
            String project,
            @Nullable String environment,
            long sequence,
            List<Variable> given,
            @Nullable List<Variable> own,
            String person) {
        List<Variable> variables = given.stream().map(Variable::stripped).toList();
        List<Variable> values =
                own == null ? null : own.stream().map(Variable::stripped).toList();
        VariableNames.check(variables, values == null ? List.of() : values);
        shared.save(project, environment, sequence, variables, person);
        if (values != null) {
            personal.save(project, person, environment, values);
        }
        return variables(project, environment, person);
    }

    /**
     * Sets values of a person, as scripts do: they get into no document. One that is none is taken away, and a shared value shows again.
     * Without an active environment, what is of the environment goes to the project.
     */
    public void set(String project, String person, Level level, Map<String, @Nullable String> values) {
        VariableNames.check(
                values.keySet().stream().map(name -> Variable.of(name, "")).toList(), List.of());
        personal.set(project, person, at(kept(project, person), level), values);
    }

    /** A person's own secrets in a project, which scripts get and keep; a name without one is that of none. */
    public Vault vault(String project, String person) {
        return new Vault() {
            @Override
            public @Nullable String find(String name) {
                Variable own = kept(project, person).own(null).get(name);
                return own != null && own.secret() ? own.value() : null;
            }

            @Override
            public void keep(String name, @Nullable String secret) {
                VariableNames.check(List.of(), List.of(Variable.of(name, "")));
                personal.keep(project, person, name, secret);
            }
        };
    }

    /**
     * Tells of a person whenever its own values in a project, or the environment that it works in, are others, whoever changed them: a page, or
     * a script. It is told on the thread that changed them: the listener must not block.
     */
    public Subscription subscribe(String project, Consumer<String> listener) {
        return personal.subscribe(project, listener);
    }

    private static @Nullable String at(VariableView kept, Level level) {
        return level == Level.ENVIRONMENT ? kept.active() : null;
    }

    /** All values of one level with secrets, a person's own in place of shared ones; of no environment, none. */
    public Map<String, String> values(String project, String person, Level level) {
        VariableView kept = kept(project, person);
        return values(kept, level, at(kept, level));
    }

    /** The same of a certain environment, or of none, whichever the person works in. */
    public Map<String, String> values(String project, String person, @Nullable String environment, Level level) {
        return values(kept(project, person), level, level == Level.ENVIRONMENT ? environment : null);
    }

    private static Map<String, String> values(VariableView kept, Level level, @Nullable String environment) {
        return level == Level.ENVIRONMENT && environment == null ? Map.of() : values(kept.level(environment));
    }

    private static Map<String, String> values(VariableSource source) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : source.names()) {
            var value = source.find(name);
            if (value != null) {
                values.put(name, value.text());
            }
        }
        return values;
    }

    /** Everything that stands for something in the person's requests of a place now, the nearest of each name. */
    public List<KnownVariable> known(RequestPlace place, String person) {
        VariableView kept = kept(place.project(), person);
        Map<String, KnownVariable> known = new LinkedHashMap<>();
        for (VariableLevel level : kept.levels(FolderCredentials.folder(kept.contents(), place))) {
            level.known().forEach(each -> known.putIfAbsent(each.variable().name(), each));
        }
        return new ArrayList<>(known.values());
    }

    /** Values of the folders that a request is in, with secrets, the nearest of each name. */
    public Map<String, String> folderValues(RequestPlace place) {
        String folder = FolderCredentials.folder(workspace.contents(place.project()), place);
        return values(folders(place.project()).within(folder));
    }

    /** The variables that a folder says itself; values of secrets are left out. */
    public Variables folder(String project, String given) {
        String folder = Names.path(given, "/folder");
        Contents contents = workspace.contents(project);
        FolderCredentials.known(contents, folder);
        return new Variables(contents.sequence(), folders(project).own(folder), List.of());
    }

    /** Values of the secrets of a project's folders. */
    public List<String> folderSecrets(String project) {
        return folders(project).hidden();
    }

    private FolderVariables folders(String project) {
        return store.read(rows -> new FolderVariables(
                workspace.contents(rows, project).openApi(),
                rows.secrets(project),
                bytes -> credentials.open(project, bytes)));
    }

    /** What names stand for in the person's requests of a place now, with the values of secrets; behind them the built-in ones. */
    public VariableSource source(RequestPlace place, String person, VariableSource builtIns) {
        VariableView kept = kept(place.project(), person);
        return source(kept, kept.levels(FolderCredentials.folder(kept.contents(), place)), builtIns);
    }

    /** The same in no folder. */
    public VariableSource source(String project, String person, VariableSource builtIns) {
        return source(new RequestPlace(project, null), person, builtIns);
    }

    /** The same in a certain environment, or in none, whichever the person works in. */
    public VariableSource source(String project, String person, @Nullable String environment, VariableSource builtIns) {
        VariableView kept = kept(project, person);
        return source(kept, kept.levels(environment, ""), builtIns);
    }

    private static VariableSource source(VariableView kept, List<VariableLevel> levels, VariableSource builtIns) {
        VariableSource source =
                new ServerUrls(kept.contents().openApi(), kept.contents().asyncApi()).within(builtIns);
        for (VariableLevel level : levels.reversed()) {
            source = level.within(source);
        }
        return source;
    }

    private VariableView kept(String project, String person) {
        return store.read(rows -> new VariableView(
                new VariableView.Opening(credentials, personal),
                project,
                person,
                workspace.contents(rows, project),
                rows.secrets(project),
                rows.personal(project, person)));
    }
}
