package dev.parley.engine.project;

import dev.parley.description.imports.NotCarried;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import, or would come of it.
 *
 * @param folder path of the folder that everything came into; empty for the project itself
 * @param environments names of those that it made
 * @param variables names of those that the project got
 * @param notCarried all that a user may miss
 * @param change the one that it was, which can be undone; none when nothing came in
 */
public record BroughtIn(
        String folder,
        List<String> environments,
        List<String> variables,
        List<NotCarried> notCarried,
        @Nullable Change change) {

    public BroughtIn {
        environments = List.copyOf(environments);
        variables = List.copyOf(variables);
        notCarried = List.copyOf(notCarried);
    }
}
