package dev.parley.description.transfer;

import dev.parley.description.imports.Imported;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What files of other programs hold together.
 *
 * @param formats what they were, such as {@code Postman collection}, in their order
 */
public record GivenRequests(Set<String> formats, Imported imported) {

    public GivenRequests {
        formats = Collections.unmodifiableSet(new LinkedHashSet<>(formats));
    }
}
