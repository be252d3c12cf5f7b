package dev.parley.engine.project;

import dev.parley.description.variables.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project's variables as one person sees them at one time. An environment that is not named is the project itself. */
final class VariableView {

    private static final VariableLevel.Origins ENVIRONMENT =
            new VariableLevel.Origins(Value.Origin.ENVIRONMENT, Value.Origin.PERSONAL_ENVIRONMENT);

    private static final VariableLevel.Origins PROJECT =
            new VariableLevel.Origins(Value.Origin.PROJECT, Value.Origin.PERSONAL_PROJECT);

    private static final String VAULT = "vault:";

    private final Opening opening;
    private final String project;
    private final String person;
    private final Contents contents;
    private final Map<String, byte[]> secrets;
    private final Map<String, byte[]> personal;
    private final Map<String, Map<String, Variable>> opened = new HashMap<>();

    /** What opens sealed values. */
    record Opening(Credentials credentials, PersonalVariables personal) {}

    VariableView(
            Opening opening,
            String project,
            String person,
            Contents contents,
            Map<String, byte[]> secrets,
            Map<String, byte[]> personal) {
        this.opening = opening;
        this.project = project;
        this.person = person;
        this.contents = contents;
        this.secrets = secrets;
        this.personal = personal;
    }

    Contents contents() {
        return contents;
    }

    /** The environment that the person works in. */
    @Nullable
    String active() {
        String chosen = opening.personal().chosen(project, person, personal);
        boolean there =
                contents.environments().stream().anyMatch(part -> part.id().equals(chosen));
        return there ? chosen : null;
    }

    /** From narrow to wide: the environment that the person works in, the folders that a request is in, the project. */
    List<VariableLevel> levels(String folder) {
        return levels(active(), folder);
    }

    /** Those of a certain environment, or of none. */
    List<VariableLevel> levels(@Nullable String environment, String folder) {
        List<VariableLevel> levels = new ArrayList<>();
        if (environment != null) {
            levels.add(level(environment));
        }
        if (!folder.isEmpty()) {
            levels.add(folders().within(folder));
        }
        levels.add(level(null));
        levels.add(vault());
        return levels;
    }

    /** The person's own secrets by the names that Postman gives them in requests, such as {@code vault:key}. */
    private VariableLevel vault() {
        Map<String, Variable> secrets = new LinkedHashMap<>();
        own(null).values().stream().filter(Variable::secret).forEach(own -> {
            String name = VAULT + own.name();
            secrets.put(name, new Variable(name, own.value(), true, true, null));
        });
        return new VariableLevel(PROJECT, List.of(), secrets, _ -> null);
    }

    /** The variables of folders. */
    FolderVariables folders() {
        return new FolderVariables(
                contents.openApi(), secrets, bytes -> opening.credentials().open(project, bytes));
    }

    List<Variable> shared(@Nullable String environment) {
        return ProjectVariables.shown(contents.environment(environment), secrets, ProjectVariables.prefix(environment));
    }

    Map<String, Variable> own(@Nullable String environment) {
        String key = environment == null ? "" : environment;
        return opened.computeIfAbsent(key, _ -> opening.personal().values(project, person, environment, personal));
    }

    VariableLevel level(@Nullable String environment) {
        String prefix = ProjectVariables.prefix(environment);
        return new VariableLevel(
                environment == null ? PROJECT : ENVIRONMENT, shared(environment), own(environment), name -> {
                    byte[] value = secrets.get(prefix + name);
                    return value == null ? null : opening.credentials().open(project, value);
                });
    }
}
