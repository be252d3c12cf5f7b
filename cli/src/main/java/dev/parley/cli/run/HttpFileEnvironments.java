package dev.parley.cli.run;

import dev.parley.cli.project.Named;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environments beside an HTTP file, as the clients of JetBrains and Visual Studio keep them: {@code http-client.env.json}, over whose values those of
 * {@code http-client.private.env.json} go, which are secret. What is in {@code $shared} is in each of them, and there without any.
 */
final class HttpFileEnvironments {

    private static final String SHARED = "$shared";

    private HttpFileEnvironments() {}

    /**
     * Those beside a file; none where it is no HTTP file.
     *
     * @throws ProblemException where a file of them is broken
     */
    static List<ImportedEnvironment> beside(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".http") && !name.endsWith(".rest")) {
            return List.of();
        }
        Map<String, Map<String, ImportedVariable>> all = new LinkedHashMap<>();
        put(file.resolveSibling("http-client.env.json"), false, all);
        put(file.resolveSibling("http-client.private.env.json"), true, all);
        Map<String, ImportedVariable> shared = all.getOrDefault(SHARED, Map.of());
        List<ImportedEnvironment> environments = new ArrayList<>();
        all.forEach((each, variables) -> {
            Map<String, ImportedVariable> whole = new LinkedHashMap<>(shared);
            whole.putAll(variables);
            environments.add(new ImportedEnvironment(each, each.equals(SHARED), List.copyOf(whole.values())));
        });
        return environments;
    }

    private static void put(Path file, boolean secret, Map<String, Map<String, ImportedVariable>> all)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        for (Map.Entry<String, JsonNode> environment : read(file).properties()) {
            Map<String, ImportedVariable> variables =
                    all.computeIfAbsent(environment.getKey(), _ -> new LinkedHashMap<>());
            for (Map.Entry<String, JsonNode> each : environment.getValue().properties()) {
                // what is no value is how those clients sign in or trust
                if (each.getValue().isValueNode() && !each.getValue().isNull()) {
                    variables.put(
                            each.getKey(),
                            new ImportedVariable(each.getKey(), each.getValue().asString(), secret, true, null));
                }
            }
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            JsonNode tree = JsonMapper.shared().readTree(Files.readAllBytes(file));
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException _) {
            // told below
        }
        throw Named.of(
                file.toString(),
                new ProblemException(
                        Problem.of("environment-broken", "It is no JSON object of environments by their names")));
    }
}
