package dev.parley.engine.project;

import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variables of an environment or a project for one person: its own values before the shared ones. Secrets are opened when asked for. */
final class VariableLevel implements VariableSource {

    private final Origins origins;
    private final Map<String, Variable> shared = new LinkedHashMap<>();
    private final Map<String, Variable> personal;
    private final Function<String, @Nullable String> secrets;

    /** Where its values come from. */
    record Origins(Value.Origin shared, Value.Origin personal) {}

    VariableLevel(
            Origins origins,
            List<Variable> shared,
            Map<String, Variable> personal,
            Function<String, @Nullable String> secrets) {
        this.origins = origins;
        shared.forEach(variable -> this.shared.putIfAbsent(variable.name(), variable));
        this.personal = personal;
        this.secrets = secrets;
    }

    @Override
    public @Nullable Value find(String name) {
        Variable own = personal.get(name);
        Variable common = shared.get(name);
        boolean secret = isSecret(own) || isSecret(common);
        if (own != null) {
            return new Value(Objects.requireNonNullElse(own.value(), ""), secret, origins.personal());
        }
        if (common == null) {
            return null;
        }
        String text = common.secret() ? secrets.apply(name) : Objects.requireNonNullElse(common.value(), "");
        return text == null ? null : new Value(text, secret, origins.shared());
    }

    private static boolean isSecret(@Nullable Variable variable) {
        return variable != null && variable.secret();
    }

    @Override
    public List<String> names() {
        SequencedSet<String> names = new LinkedHashSet<>(shared.keySet());
        names.addAll(personal.keySet());
        return List.copyOf(names);
    }

    /** What stands for something, with where its value comes from. */
    List<KnownVariable> known() {
        List<KnownVariable> known = new ArrayList<>();
        for (String name : names()) {
            Variable own = personal.get(name);
            Variable common = shared.get(name);
            Variable from = own == null ? Objects.requireNonNull(common) : own;
            boolean secret = isSecret(own) || isSecret(common);
            if (own != null || !secret || from.hasValue()) {
                String description = common == null ? null : common.description();
                Variable variable = new Variable(name, secret ? null : from.value(), secret, secret, description);
                known.add(new KnownVariable(variable, own == null ? origins.shared() : origins.personal()));
            }
        }
        return known;
    }
}
