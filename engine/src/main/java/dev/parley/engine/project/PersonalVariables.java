package dev.parley.engine.project;

import dev.parley.engine.secret.SecretBox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * What each person keeps for itself in a project: values of variables, and the environment that it works in. All of it is sealed, and in
 * no document. Thread-safe.
 */
final class PersonalVariables {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACTIVE = "environment";

    private final ProjectStore store;
    private final Workspace workspace;
    private final SecretBox box;
    private final Listeners<String> listeners = new Listeners<>();

    PersonalVariables(ProjectStore store, Workspace workspace, SecretBox box) {
        this.store = store;
        this.workspace = workspace;
        this.box = box;
    }

    /** What is sealed for a person in a project. */
    static String place(String project, String person) {
        return "personal/" + project + "/" + person;
    }

    private static String name(@Nullable String environment) {
        return "variables/" + Objects.requireNonNullElse(environment, "");
    }

    /** The environment that the person chose last, which may be gone since. */
    @Nullable
    String chosen(String project, String person, Map<String, byte[]> kept) {
        byte[] sealed = kept.get(ACTIVE);
        return sealed == null ? null : open(project, person, sealed);
    }

    void choose(String project, String person, @Nullable String environment) {
        byte[] sealed = environment == null ? null : seal(project, person, environment);
        store.write(rows -> {
            put(rows, project, person, ACTIVE, sealed);
            return project;
        });
        listeners.tell(project, person);
    }

    /** Tells of each person whose values in a project changed, on the thread that changed them. */
    Subscription subscribe(String project, Consumer<String> listener) {
        return listeners.add(project, listener);
    }

    /** The person's own values by name, of an environment or of the project. */
    SequencedMap<String, Variable> values(
            String project, String person, @Nullable String environment, Map<String, byte[]> kept) {
        SequencedMap<String, Variable> values = new LinkedHashMap<>();
        byte[] sealed = kept.get(name(environment));
        if (sealed != null) {
            for (JsonNode each : JSON.readTree(open(project, person, sealed))) {
                String name = each.path("name").asString();
                String value = each.path("value").asString();
                values.put(name, new Variable(name, value, each.path("secret").booleanValue(), true, null));
            }
        }
        return values;
    }

    /** Replaces the values; a secret without one keeps the one it has, also in a row that only changed its name. */
    void save(String project, String person, @Nullable String environment, List<Variable> given) {
        change(project, person, environment, before -> {
            List<Variable> old = List.copyOf(before.values());
            Map<String, Variable> after = given.stream()
                    .collect(Collectors.toMap(Variable::name, each -> each, (a, _) -> a, LinkedHashMap::new));
            SequencedMap<String, Variable> kept = new LinkedHashMap<>();
            for (int i = 0; i < given.size(); i++) {
                Variable variable = given.get(i);
                Variable was = before.get(variable.name());
                if (was == null
                        && i < old.size()
                        && old.get(i).secret()
                        && !after.containsKey(old.get(i).name())) {
                    was = old.get(i);
                }
                String value = variable.value();
                if (value == null && variable.secret() && was != null) {
                    value = was.value();
                }
                if (value != null) {
                    kept.put(variable.name(), new Variable(variable.name(), value, variable.secret(), true, null));
                }
            }
            return kept;
        });
    }

    /** Sets single values, or takes those away that are none. */
    void set(String project, String person, @Nullable String environment, Map<String, @Nullable String> values) {
        change(project, person, environment, before -> {
            values.forEach((name, value) -> {
                Variable was = before.get(name);
                if (value == null) {
                    before.remove(name);
                } else {
                    before.put(name, new Variable(name, value, was != null && was.secret(), true, null));
                }
            });
            return before;
        });
    }

    /** Keeps a secret of the project, or takes the one of that name away; what is no secret is left. */
    void keep(String project, String person, String name, @Nullable String secret) {
        change(project, person, null, before -> {
            Variable was = before.get(name);
            if (secret != null) {
                before.put(name, new Variable(name, secret, true, true, null));
            } else if (was != null && was.secret()) {
                before.remove(name);
            }
            return before;
        });
    }

    private void change(
            String project,
            String person,
            @Nullable String environment,
            UnaryOperator<SequencedMap<String, Variable>> edit) {
        workspace.alone(project, () -> {
            changeAlone(project, person, environment, edit);
            return project;
        });
    }

    private void changeAlone(
            String project,
            String person,
            @Nullable String environment,
            UnaryOperator<SequencedMap<String, Variable>> edit) {
        Map<String, byte[]> kept = store.read(rows -> rows.personal(project, person));
        SequencedMap<String, Variable> before = values(project, person, environment, kept);
        SequencedMap<String, Variable> after = edit.apply(new LinkedHashMap<>(before));
        if (after.equals(before)) {
            return;
        }
        byte[] sealed = after.isEmpty() ? null : seal(project, person, json(new ArrayList<>(after.values())));
        store.write(rows -> {
            put(rows, project, person, name(environment), sealed);
            return project;
        });
        listeners.tell(project, person);
    }

    private static String json(List<Variable> variables) {
        ArrayNode list = JSON.createArrayNode();
        for (Variable variable : variables) {
            list.addObject()
                    .put("name", variable.name())
                    .put("value", variable.value())
                    .put("secret", variable.secret());
        }
        return list.toString();
    }

    private static void put(
            ProjectStore.Rows rows, String project, String person, String name, byte @Nullable [] sealed) {
        if (sealed == null) {
            rows.removePersonal(project, person, name);
        } else {
            rows.putPersonal(project, person, name, sealed);
        }
    }

    private byte[] seal(String project, String person, String text) {
        return box.seal(place(project, person), text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(String project, String person, byte[] sealed) {
        return new String(box.open(place(project, person), sealed), StandardCharsets.UTF_8);
    }
}
