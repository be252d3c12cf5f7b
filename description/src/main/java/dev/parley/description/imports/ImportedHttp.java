package dev.parley.description.imports;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request of a collection, with its examples.
 *
 * @param id tells it from all others, where whoever keeps it knows one
 */
public record ImportedHttp(
        @Nullable String id, String name, HttpRequest request, PersonalOptions personal, List<ImportedExample> examples)
        implements ImportedItem {

    public ImportedHttp {
        examples = List.copyOf(examples);
    }

    /** One that nobody told an id of. */
    public ImportedHttp(String name, HttpRequest request, PersonalOptions personal, List<ImportedExample> examples) {
        this(null, name, request, personal, examples);
    }
}
