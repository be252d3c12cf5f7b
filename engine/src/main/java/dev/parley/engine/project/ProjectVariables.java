package dev.parley.engine.project;

import dev.parley.description.environment.Environment;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Source;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The variables of projects: names and open values in the environment's document, values of secrets in the secret store. Thread-safe. */
final class ProjectVariables {

    private static final String SECRET = "variable/";

    private final ProjectStore store;
    private final Workspace workspace;
    private final Credentials credentials;

    ProjectVariables(ProjectStore store, Workspace workspace, Credentials credentials) {
        this.store = store;
        this.workspace = workspace;
        this.credentials = credentials;
    }

    private record Seen(Contents contents, Map<String, byte[]> secrets) {

        List<EnvironmentVariable> variables() {
            return ProjectVariables.variables(contents);
        }
    }

    private Seen see(String project) {
        return store.read(rows -> new Seen(workspace.contents(rows, project), rows.secrets(project)));
    }

    private static List<EnvironmentVariable> variables(Contents contents) {
        return Environment.read(Contents.source(contents.environment())).variables();
    }

    Variables read(String project) {
        Seen seen = see(project);
        List<Variable> variables = seen.variables().stream()
                .map(variable -> new Variable(
                        variable.name(),
                        variable.secret() ? null : Objects.requireNonNullElse(variable.value(), ""),
                        variable.secret(),
                        variable.secret() && seen.secrets.containsKey(SECRET + variable.name()),
                        variable.description()))
                .toList();
        return new Variables(seen.contents.sequence(), variables);
    }

    /** The variables with the values of secrets, each of which is opened when it is asked for. */
    VariableSource source(String project) {
        Seen seen = see(project);
        Map<String, EnvironmentVariable> named = new HashMap<>();
        seen.variables().forEach(variable -> named.putIfAbsent(variable.name(), variable));
        List<String> names = seen.variables().stream()
                .map(EnvironmentVariable::name)
                .distinct()
                .toList();
        return new VariableSource() {
            @Override
            public @Nullable Value find(String name) {
                EnvironmentVariable variable = named.get(name);
                if (variable == null) {
                    return null;
                }
                if (!variable.secret()) {
                    return Value.of(Objects.requireNonNullElse(variable.value(), ""));
                }
                byte[] sealed = seen.secrets.get(SECRET + name);
                return sealed == null ? null : Value.secret(credentials.open(project, sealed));
            }

            @Override
            public List<String> names() {
                return names;
            }
        };
    }

    Variables save(String project, long sequence, List<Variable> given, String author) {
        List<Variable> variables =
                given.stream().map(ProjectVariables::stripped).toList();
        check(variables);
        workspace.alone(project, () -> {
            Seen seen = see(project);
            SecretEdit secrets = secrets(project, seen, variables);
            try {
                return workspace.change(project, author, (rows, contents) -> {
                    Contents after = written(rows, project, contents, sequence, variables);
                    if (secrets.apply(rows, project) && after == contents) {
                        after = contents.touched(contents.environment().id());
                    }
                    List<String> forgotten =
                            secrets.hides ? List.of(contents.environment().id()) : List.of();
                    return new Workspace.Edited(after, "Changed variables", null, forgotten);
                });
            } catch (Overlap overlap) {
                throw new EditConflict(overlap.problems(), null);
            }
        });
        return read(project);
    }

    private static Variable stripped(Variable variable) {
        return new Variable(
                variable.name().strip(),
                variable.value(),
                variable.secret(),
                variable.hasValue(),
                variable.description());
    }

    private static void check(List<Variable> variables) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i).name();
            String pointer = "/variables/" + i + "/name";
            if (name.isEmpty()) {
                problems.add(
                        Problem.of("name-missing", "A variable needs a name").at(pointer));
            } else if (name.startsWith("$")) {
                problems.add(Problem.of("name-reserved", "Names that begin with $ are built in")
                        .at(pointer));
            } else if (name.chars().anyMatch(c -> c == '{' || c == '}' || Character.isISOControl(c))) {
                problems.add(Problem.of("name-invalid", "A variable's name holds no braces and no control characters")
                        .at(pointer));
            } else if (!names.add(name)) {
                problems.add(Problem.of("name-doubled", "There are two variables " + name)
                        .at(pointer));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private Contents written(
            ProjectStore.Rows rows, String project, Contents contents, long sequence, List<Variable> variables) {
        Part now = contents.environment();
        Environment wanted = new Environment(variables.stream()
                .map(variable -> new EnvironmentVariable(
                        variable.name(),
                        variable.secret() ? null : Objects.requireNonNullElse(variable.value(), ""),
                        variable.secret(),
                        variable.description()))
                .toList());
        List<Operation> edit;
        if (now.revision() <= sequence) {
            edit = wanted.edit(Contents.source(now));
        } else {
            Part base = Workspace.earlier(rows, project, contents, sequence).environment();
            edit = wanted.edit(Contents.source(base));
            if (base.revision() > sequence || Rebase.overlaps(edit, base, now)) {
                throw new Overlap(Rebase.overlap().at("/variables"));
            }
        }
        if (edit.isEmpty()) {
            return contents;
        }
        Source after = Contents.source(now).apply(edit);
        return contents.with(now.saying(after.text()));
    }

    /** What becomes of the secret store, worked out before the transaction, since sealing may need one of its own. */
    private SecretEdit secrets(String project, Seen seen, List<Variable> variables) {
        List<EnvironmentVariable> before = seen.variables();
        Map<String, EnvironmentVariable> old =
                before.stream().collect(Collectors.toMap(EnvironmentVariable::name, each -> each, (a, _) -> a));
        Set<String> kept =
                variables.stream().filter(Variable::secret).map(Variable::name).collect(Collectors.toSet());
        Map<String, byte[]> put = new HashMap<>();
        boolean hides = false;
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            EnvironmentVariable was = old.get(variable.name());
            if (!variable.secret()) {
                continue;
            }
            String open = was == null || was.secret() ? null : was.value();
            hides |= open != null;
            if (variable.value() != null) {
                put.put(variable.name(), credentials.seal(project, variable.value()));
            } else if (open != null) {
                put.put(variable.name(), credentials.seal(project, open));
            } else if (was == null && i < before.size() && isGone(before.get(i), kept)) {
                // the same row with another name: it keeps its value
                byte[] sealed = seen.secrets.get(SECRET + before.get(i).name());
                if (sealed != null) {
                    put.put(variable.name(), sealed);
                }
            }
        }
        Set<String> remove = before.stream()
                .filter(each -> isGone(each, kept))
                .map(EnvironmentVariable::name)
                .collect(Collectors.toSet());
        return new SecretEdit(put, remove, hides);
    }

    private static boolean isGone(EnvironmentVariable before, Set<String> kept) {
        return before.secret() && !kept.contains(before.name());
    }

    /**
     * An edit of the secret store.
     *
     * @param hides whether a value that was open becomes secret, so that the history must not show it
     */
    private record SecretEdit(Map<String, byte[]> put, Set<String> remove, boolean hides) {

        boolean apply(ProjectStore.Rows rows, String project) {
            put.forEach((name, bytes) -> rows.putSecret(project, SECRET + name, bytes));
            remove.forEach(name -> rows.removeSecret(project, SECRET + name));
            return !put.isEmpty() || !remove.isEmpty();
        }
    }
}
