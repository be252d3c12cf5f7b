package dev.parley.description.imports;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import java.util.List;

/** An HTTP request of a collection, with its examples. */
public record ImportedHttp(String name, HttpRequest request, PersonalOptions personal, List<ImportedExample> examples)
        implements ImportedItem {

    public ImportedHttp {
        examples = List.copyOf(examples);
    }
}
