package dev.parley.description.lint.function;

import dev.parley.description.link.DescribedOperations;
import dev.parley.description.lint.schema.SchemaReading;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a function may know of the description around its target.
 *
 * @param formats of the document, such as {@code oas3} and {@code oas3_1}
 * @param uses what is referred to
 * @param operations of the document; gathered when they are first asked for, and once
 * @param schemas of the description, as they are
 * @param requestSchemas the same for requests, in which nobody has to give what is read only
 * @param responseSchemas the same for responses, in which nobody has to give what is write only
 */
public record Surroundings(
        List<String> formats,
        Uses uses,
        Supplier<DescribedOperations> operations,
        SchemaReading schemas,
        SchemaReading requestSchemas,
        SchemaReading responseSchemas) {

    public Surroundings {
        formats = List.copyOf(formats);
    }

    /** Whether the document has the format. */
    public boolean isFormat(String format) {
        return formats.contains(format);
    }
}
