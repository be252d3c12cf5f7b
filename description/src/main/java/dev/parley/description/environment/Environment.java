package dev.parley.description.environment;

import dev.parley.description.problem.Problem;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The variables of an environment and how they are written: a small YAML file with a published JSON Schema. */
public record Environment(List<EnvironmentVariable> variables) {

    private static final SchemaCheck CHECK = SchemaCheck.published("environment.schema.json");
    private static final List<String> MANAGED = List.of("name", "value", "secret", "description");

    public Environment {
        variables = List.copyOf(variables);
    }

    /** The text of a project's file without variables. */
    public static String empty() {
        return "# Variables of the project. Values of secrets are not in this file.\nvariables: []\n";
    }

    /** The text of an environment's file without variables. */
    public static String blank() {
        return "# Variables of an environment. Values of secrets are not in this file.\nvariables: []\n";
    }

    /** What a file says; rows that are wrong are left out, see {@link #check}. */
    public static Environment read(Source source) {
        var variables = new ArrayList<EnvironmentVariable>();
        for (var row : rows(source)) variable(row).ifPresent(variables::add);
        return new Environment(variables);
    }

    private static List<JsonNode> rows(Source source) {
        return source.tree().path("variables").valueStream().toList();
    }

    private static Optional<EnvironmentVariable> variable(JsonNode row) {
        var name = text(row, "name");
        if (name == null) return Optional.empty();
        boolean secret = row.path("secret").isBoolean() && row.get("secret").booleanValue();
        return Optional.of(new EnvironmentVariable(name, text(row, "value"), secret, text(row, "description")));
    }

    private static @Nullable String text(JsonNode row, String key) {
        var value = row.path(key);
        return value.isValueNode() && !value.isNull() && !value.isMissingNode() ? value.asString() : null;
    }

    /** What is wrong with a file by its schema, with lines and columns. */
    public static List<Problem> check(Source source) {
        return CHECK.check(source);
    }

    /** Values of secrets, which a file that is shared must not hold; where there are none, what else is wrong. */
    public static List<Problem> checkShared(Source source) {
        var problems = leaks(source, Pointer.ROOT);
        return problems.isEmpty() ? check(source) : problems;
    }

    /** Values of secrets in what says {@code variables} within a file that is shared. */
    public static List<Problem> leaks(Source source, Pointer at) {
        var problems = new ArrayList<Problem>();
        var variables = at.child("variables");
        var rows = source.tree().at(variables.toString()).valueStream().toList();
        for (int row = 0; row < rows.size(); row++) {
            if (!leaks(rows.get(row))) continue;
            problems.add(Problem.of(
                            "secret-in-file",
                            "The value of the secret " + text(rows.get(row), "name")
                                    + " stands in a file that is shared")
                    .at(source.place(variables.child(row).child("value")))
                    .hint("Take it out here, and give it to the secret in the project."));
        }
        return problems;
    }

    /** The edit that makes the file say these variables in this order; nothing when it does already. */
    public List<Operation> edit(Source source) {
        boolean leaking = rows(source).stream().anyMatch(Environment::leaks);
        if (!leaking && read(source).equals(this) && rows(source).size() == variables.size()) return List.of();
        var old = rows(source);
        var written = JsonNodeFactory.instance.arrayNode();
        for (var variable : variables) {
            var before = old.stream()
                    .filter(row -> variable.name().equals(text(row, "name")))
                    .findFirst();
            written.add(
                    before.filter(row -> variable(row).filter(variable::equals).isPresent() && !leaks(row))
                            .orElseGet(() -> row(variable, before)));
        }
        var tree = source.tree();
        if (!tree.has("variables")) return List.of(new Operation.Set(Pointer.of("variables"), written));
        return Operations.difference(tree.get("variables"), written).stream()
                .map(operation -> operation.under(Pointer.of("variables")))
                .toList();
    }

    /** Whether a secret's value stands in the row, where it must not be. */
    private static boolean leaks(JsonNode row) {
        return row.path("secret").asBoolean(false) && row.has("value");
    }

    private static ObjectNode row(EnvironmentVariable variable, Optional<JsonNode> before) {
        var row = JsonNodeFactory.instance.objectNode().put("name", variable.name());
        if (variable.value() != null) row.put("value", variable.value());
        if (variable.secret()) row.put("secret", true);
        if (variable.description() != null) row.put("description", variable.description());
        before.ifPresent(older -> older.properties().forEach(entry -> {
            if (!MANAGED.contains(entry.getKey())) row.set(entry.getKey(), entry.getValue());
        }));
        return row;
    }
}
