package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    private final Losses losses;
    private final Map<String, Map<String, ImportedVariable>> all = new LinkedHashMap<>();

    private HttpFileEnvironments(Losses losses) {
        this.losses = losses;
    }

    /**
     * Those that are there.
     *
     * @throws ProblemException where a file of them is broken
     */
    static List<ImportedEnvironment> beside(FilesBeside files, Losses losses) {
        var found = new HttpFileEnvironments(losses);
        found.put("http-client.env.json", false, files);
        found.put("http-client.private.env.json", true, files);
        return found.environments();
    }

    private List<ImportedEnvironment> environments() {
        var shared = all.getOrDefault(SHARED, Map.of());
        var environments = new ArrayList<ImportedEnvironment>();
        all.forEach((each, variables) -> {
            var whole = new LinkedHashMap<>(shared);
            whole.putAll(variables);
            environments.add(new ImportedEnvironment(each, each.equals(SHARED), List.copyOf(whole.values())));
        });
        return environments;
    }

    private void put(String file, boolean secret, FilesBeside files) {
        var text = files.text(file);
        if (text == null) return;
        for (var environment : read(file, text).properties()) {
            var variables = all.computeIfAbsent(environment.getKey(), _ -> new LinkedHashMap<>());
            for (var each : environment.getValue().properties()) {
                var value = each.getValue();
                // what is no value is how those clients sign in or trust
                if (!value.isValueNode())
                    losses.in(file)
                            .add(
                                    environment.getKey() + " / " + each.getKey(),
                                    "Only variables of an environment come in");
                else if (!value.isNull())
                    variables.put(
                            each.getKey(), new ImportedVariable(each.getKey(), value.asString(), secret, true, null));
            }
        }
    }

    private static JsonNode read(String file, String text) {
        try {
            var tree = JsonMapper.shared().readTree(text);
            if (tree.isObject()) return tree;
        } catch (JacksonException _) {
            // told below
        }
        throw new ProblemException(
                Problem.of("environment-broken", file + ": It is no JSON object of environments by their names"));
    }
}
