package dev.parley.engine.project;

import dev.parley.description.environment.Environment;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The shared variables of projects and their environments: names and open values in documents, values of secrets in the secret store.
 * Thread-safe. An environment that is not named is the project itself.
 */
final class ProjectVariables {

    private final ProjectStore store;
    private final Workspace workspace;
    private final Credentials credentials;

    ProjectVariables(ProjectStore store, Workspace workspace, Credentials credentials) {
        this.store = store;
        this.workspace = workspace;
        this.credentials = credentials;
    }

    /** What the names of secrets of an environment's variables begin with. */
    static String prefix(@Nullable String environment) {
        return environment == null ? "variable/" : "environment/" + environment + "/";
    }

    /** The variables that a part of a project says. */
    static List<EnvironmentVariable> variables(Part part) {
        return Environment.read(Contents.source(part)).variables();
    }

    /** The variables as they may be seen. */
    static List<Variable> shown(Part part, Map<String, byte[]> secrets, String prefix) {
        return shown(variables(part), secrets, prefix);
    }

    /** Those of a document as they may be seen. */
    static List<Variable> shown(List<EnvironmentVariable> variables, Map<String, byte[]> secrets, String prefix) {
        return variables.stream()
                .map(variable -> new Variable(
                        variable.name(),
                        variable.secret() ? null : Objects.requireNonNullElse(variable.value(), ""),
                        variable.secret(),
                        variable.secret() && secrets.containsKey(prefix + variable.name()),
                        variable.description()))
                .toList();
    }

    void save(String project, @Nullable String environment, long sequence, List<Variable> variables, String author) {
        workspace.alone(project, () -> {
            SecretEdit secrets = store.read(rows -> {
                Part part = workspace.contents(rows, project).environment(environment);
                return SecretEdit.of(
                        prefix(environment),
                        variables(part),
                        rows.secrets(project),
                        variables,
                        text -> credentials.seal(project, text));
            });
            try {
                return workspace.change(project, author, (rows, contents) -> {
                    Part now = contents.environment(environment);
                    Contents after = written(rows, project, contents, now, sequence, variables);
                    if (secrets.apply(rows, project) && after == contents) {
                        after = contents.touched(now.id());
                    }
                    List<String> forgotten = secrets.hides() ? List.of(now.id()) : List.of();
                    return new Workspace.Edited(after, summary(now), null, forgotten);
                });
            } catch (Overlap overlap) {
                throw new EditConflict(overlap.problems(), null);
            }
        });
    }

    private static String summary(Part part) {
        return part.key().isEmpty() ? "Changed variables" : "Changed variables of " + part.key();
    }

    /** The environment's file with these variables. */
    static Environment file(List<Variable> variables) {
        return new Environment(written(variables));
    }

    /** The variables as a document has them. */
    static List<EnvironmentVariable> written(List<Variable> variables) {
        return variables.stream()
                .map(variable -> new EnvironmentVariable(
                        variable.name(),
                        variable.secret() ? null : Objects.requireNonNullElse(variable.value(), ""),
                        variable.secret(),
                        variable.description()))
                .toList();
    }

    private static Contents written(
            ProjectStore.Rows rows,
            String project,
            Contents contents,
            Part now,
            long sequence,
            List<Variable> variables) {
        Environment wanted = file(variables);
        List<Operation> edit;
        if (now.revision() <= sequence) {
            edit = wanted.edit(Contents.source(now));
        } else {
            Part base =
                    Workspace.earlier(rows, project, contents, sequence).parts().get(now.id());
            edit = base == null ? List.of() : wanted.edit(Contents.source(base));
            if (base == null || base.revision() > sequence || Rebase.overlaps(edit, base, now)) {
                throw new Overlap(Rebase.overlap().at("/variables"));
            }
        }
        if (edit.isEmpty()) {
            return contents;
        }
        Source after = Contents.source(now).apply(edit);
        return contents.with(now.saying(after.text()));
    }
}
