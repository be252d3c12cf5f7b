package dev.parley.description.project;

import dev.parley.description.document.PartEdit;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.NotCarried;
import java.util.List;

/**
 * What an import becomes in a project.
 *
 * @param openapi edits of its OpenAPI document
 * @param asyncapi edits of its AsyncAPI document
 * @param variables that the project gets
 * @param environments that the project gets
 * @param notCarried all that a user may miss, also what the file's importer named
 */
public record Transferred(
        List<PartEdit> openapi,
        List<PartEdit> asyncapi,
        List<ImportedVariable> variables,
        List<ImportedEnvironment> environments,
        List<NotCarried> notCarried) {

    public Transferred {
        openapi = List.copyOf(openapi);
        asyncapi = List.copyOf(asyncapi);
        variables = List.copyOf(variables);
        environments = List.copyOf(environments);
        notCarried = List.copyOf(notCarried);
    }
}
