package dev.parley.engine.project;

import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.variables.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables that folders say for what is in them. A secret, whose value is in no document, says nothing. */
final class FolderVariables {

    private FolderVariables() {}

    /** Those within a folder, the nearest of each name. */
    static VariableLevel of(StandardDocument openApi, String folder) {
        Map<String, Variable> nearest = new LinkedHashMap<>();
        for (String path : Names.pathsTo(folder)) {
            for (EnvironmentVariable each : FolderSettings.of(openApi, path).variables()) {
                if (!each.secret() || each.value() != null) {
                    nearest.put(
                            each.name(),
                            new Variable(
                                    each.name(),
                                    each.value(),
                                    each.secret(),
                                    each.value() != null,
                                    each.description()));
                }
            }
        }
        return new VariableLevel(
                new VariableLevel.Origins(Value.Origin.FOLDER, Value.Origin.FOLDER),
                List.copyOf(nearest.values()),
                Map.of(),
                name -> nearest.containsKey(name) ? nearest.get(name).value() : null);
    }
}
