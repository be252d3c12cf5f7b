package dev.parley.description.project;

import dev.parley.description.environment.Environment;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.imports.ImportedVariable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Variables on their way from imports into files. */
final class ProjectVariables {

    private ProjectVariables() {}

    /** As it is written: without the value of a secret. */
    static EnvironmentVariable written(ImportedVariable variable) {
        return new EnvironmentVariable(variable.name(), variable.value(), variable.secret(), variable.description());
    }

    /** The variables with more of them: one of a name that is there takes its place. */
    static Environment with(Environment environment, List<ImportedVariable> more) {
        var all = new LinkedHashMap<String, EnvironmentVariable>();
        environment.variables().forEach(variable -> all.put(variable.name(), variable));
        more.forEach(variable -> all.put(variable.name(), written(variable)));
        return new Environment(List.copyOf(all.values()));
    }

    /** Values of the secrets among them, by their names. */
    static Map<String, String> secrets(List<ImportedVariable> variables) {
        var secrets = new LinkedHashMap<String, String>();
        for (var variable : variables) if (variable.secret()) secrets.put(variable.name(), variable.value());
        return secrets;
    }
}
