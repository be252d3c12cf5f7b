package dev.parley.description.imports;

import java.util.List;

/**
 * Variables that are chosen together.
 *
 * @param global whether they hold beside every environment
 */
public record ImportedEnvironment(String name, boolean global, List<ImportedVariable> variables) {

    public ImportedEnvironment {
        variables = List.copyOf(variables);
    }
}
