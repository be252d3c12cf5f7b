package dev.parley.cli.run;

import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.Named;
import dev.parley.description.environment.Environment;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.Imports;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Source;
import dev.parley.engine.run.RunVariables;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The variables that a run begins with: those of the collection, of an environment, of all environments, and of the command line. */
final class GivenVariables {

    private final Collection collection;
    private final Inputs inputs;
    private final Set<String> secrets = new HashSet<>();
    private String name = "";

    private GivenVariables(Collection collection, Inputs inputs) {
        this.collection = collection;
        this.inputs = inputs;
    }

    static RunVariables read(Collection collection, RunOptions options, Inputs inputs)
            throws IOException, InterruptedException {
        return new GivenVariables(collection, inputs).read(options);
    }

    private RunVariables read(RunOptions options) throws IOException, InterruptedException {
        Map<String, JsonNode> globals = new LinkedHashMap<>();
        for (ImportedEnvironment own : collection.environments()) {
            if (own.global()) {
                globals.putAll(values(own.variables()));
            }
        }
        if (options.globals != null) {
            globals.putAll(values(file(options.globals).variables()));
        }
        Map<String, JsonNode> environment = new LinkedHashMap<>();
        if (options.environment != null) {
            ImportedEnvironment chosen = environment(options.environment);
            environment.putAll(values(chosen.variables()));
            name = chosen.name();
        }
        options.variables.forEach((each, value) -> environment.put(each, StringNode.valueOf(value)));
        ScriptVariables variables = ScriptVariables.NONE
                .with(ScriptScope.ENVIRONMENT, environment)
                .with(ScriptScope.COLLECTION, values(collection.root().variables()))
                .with(ScriptScope.GLOBAL, globals);
        return new RunVariables(variables, secrets, name);
    }

    private Map<String, JsonNode> values(List<ImportedVariable> variables) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (ImportedVariable variable : variables) {
            if (variable.enabled()) {
                JsonNode typed = variable.typed();
                values.put(variable.name(), typed == null ? StringNode.valueOf(variable.value()) : typed);
                if (variable.secret() && !variable.value().isBlank()) {
                    secrets.add(variable.value());
                }
            }
        }
        return values;
    }

    /** One that comes with the collection, by its name, or a file. */
    private ImportedEnvironment environment(String wanted) throws IOException, InterruptedException {
        Optional<ImportedEnvironment> own = collection.environments().stream()
                .filter(each -> !each.global() && each.name().equals(wanted))
                .findFirst();
        return own.isPresent() ? own.get() : file(wanted);
    }

    private ImportedEnvironment file(String path) throws IOException, InterruptedException {
        byte[] bytes = inputs.read(path);
        try {
            Optional<List<ImportedVariable>> plain = plain(bytes);
            if (plain.isPresent()) {
                return new ImportedEnvironment(stem(path), false, plain.get());
            }
            Imported imported = Imports.read(bytes);
            if (imported.environments().isEmpty()) {
                throw new ProblemException(Problem.of("no-environment", "It holds no variables"));
            }
            List<ImportedVariable> all = new ArrayList<>();
            imported.environments().forEach(each -> all.addAll(each.variables()));
            return new ImportedEnvironment(imported.environments().getFirst().name(), false, all);
        } catch (ProblemException e) {
            throw Named.of(path, e);
        }
    }

    /** The name of a file without its directory and ending. */
    private static String stem(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
    }

    /** Those of Parley's own file, a list {@code variables}, or a JSON object of nothing but names and values. */
    private static Optional<List<ImportedVariable>> plain(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.stripLeading().startsWith("{")) {
            return object(text);
        }
        if (!text.contains("variables:")) {
            return Optional.empty();
        }
        Source source = Source.parse(text);
        boolean own = source.tree().path("variables").isArray()
                && Environment.check(source).isEmpty();
        return own
                ? Optional.of(Environment.read(source).variables().stream()
                        .filter(each -> each.value() != null)
                        .map(each -> new ImportedVariable(
                                each.name(), Objects.requireNonNull(each.value()), false, true, each.description()))
                        .toList())
                : Optional.empty();
    }

    private static Optional<List<ImportedVariable>> object(String text) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(text);
            boolean flat = tree.isObject() && tree.valueStream().allMatch(JsonNode::isValueNode);
            return flat
                    ? Optional.of(tree.properties().stream()
                            .map(each -> new ImportedVariable(
                                    each.getKey(),
                                    each.getValue().asString(""),
                                    false,
                                    true,
                                    null,
                                    each.getValue().isString() ? null : each.getValue()))
                            .toList())
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty(); // whoever reads it next says what is wrong with it
        }
    }
}
