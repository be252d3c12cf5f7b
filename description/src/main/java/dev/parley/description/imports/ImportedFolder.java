package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Scripts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a collection, or the collection.
 *
 * @param id tells it from all others, where whoever keeps it knows one
 * @param auth what those of its requests use that inherit
 * @param scripts those that run around the scripts of each of its requests
 * @param variables known within it
 */
public record ImportedFolder(
        @Nullable String id,
        String name,
        @Nullable String description,
        Auth auth,
        Scripts scripts,
        List<ImportedVariable> variables,
        List<ImportedItem> items)
        implements ImportedItem {

    public ImportedFolder {
        variables = List.copyOf(variables);
        items = List.copyOf(items);
    }

    /** One that nobody told an id of. */
    public ImportedFolder(
            String name,
            @Nullable String description,
            Auth auth,
            Scripts scripts,
            List<ImportedVariable> variables,
            List<ImportedItem> items) {
        this(null, name, description, auth, scripts, variables, items);
    }

    /** A collection that says nothing of its own. */
    static ImportedFolder of(String name, List<? extends ImportedItem> items) {
        return new ImportedFolder(name, null, new Auth.None(), Scripts.NONE, List.of(), List.copyOf(items));
    }
}
