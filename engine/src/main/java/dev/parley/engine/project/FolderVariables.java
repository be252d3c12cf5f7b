package dev.parley.engine.project;

import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.variables.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The variables that folders say for what is in them: names and open values in the OpenAPI document's settings, values of secrets in the secret
 * store.
 *
 * @param secrets the secret store, as it is kept
 * @param opens a value of it
 */
record FolderVariables(StandardDocument openApi, Map<String, byte[]> secrets, Function<byte[], String> opens) {

    private static final String ALL = "folder-variable/";

    /** What the names of secrets of a folder's variables begin with. */
    static String prefix(String path) {
        return ALL + path.replace("~", "~0").replace("/", "~1") + "/";
    }

    /** Those of one folder, as they may be seen. */
    List<Variable> own(String path) {
        return ProjectVariables.shown(FolderSettings.of(openApi, path).variables(), secrets, prefix(path));
    }

    /** Those within a folder, the nearest of each name. A secret without a value says nothing. */
    VariableLevel within(String folder) {
        Map<String, Variable> nearest = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        for (String path : Names.pathsTo(folder)) {
            for (Variable each : own(path)) {
                if (!each.secret() || each.hasValue()) {
                    nearest.put(each.name(), each);
                    places.put(each.name(), prefix(path));
                }
            }
        }
        return new VariableLevel(
                new VariableLevel.Origins(Value.Origin.FOLDER, Value.Origin.FOLDER),
                List.copyOf(nearest.values()),
                Map.of(),
                name -> {
                    byte[] sealed = secrets.get(places.get(name) + name);
                    return sealed == null ? null : opens.apply(sealed);
                });
    }

    /** Values of the secrets of all folders. */
    List<String> hidden() {
        List<String> hidden = new ArrayList<>();
        FolderSettings.all(openApi).forEach((path, settings) -> {
            for (EnvironmentVariable each : settings.variables()) {
                byte[] sealed = each.secret() ? secrets.get(prefix(path) + each.name()) : null;
                if (sealed != null) {
                    hidden.add(opens.apply(sealed));
                }
            }
        });
        return hidden;
    }

    /** Lets the secrets of folders go with them; those of the old paths stay, since a move can be undone. */
    static void move(ProjectStore.Rows rows, String project, String from, String to) {
        Map.copyOf(rows.secrets(project)).forEach((name, bytes) -> {
            String path = name.startsWith(ALL) ? folder(name) : "";
            if (Names.isWithin(path, from)) {
                String moved = prefix(to + path.substring(from.length()));
                rows.putSecret(project, moved + name.substring(prefix(path).length()), bytes);
            }
        });
    }

    /** The folder that the name of a secret tells. */
    private static String folder(String name) {
        String token = name.substring(ALL.length(), name.indexOf('/', ALL.length()));
        return token.replace("~1", "/").replace("~0", "~");
    }
}
