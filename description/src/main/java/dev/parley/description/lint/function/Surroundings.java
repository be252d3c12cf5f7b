package dev.parley.description.lint.function;

import dev.parley.description.lint.schema.SchemaReading;
import java.util.List;

/**
 * What a function may know of the description around its target.
 *
 * @param formats of the document, such as {@code oas3} and {@code oas3_1}
 * @param uses what is referred to
 * @param schemas of the description, as they are
 * @param requestSchemas the same for requests, in which nobody has to give what is read only
 * @param responseSchemas the same for responses, in which nobody has to give what is write only
 */
public record Surroundings(
        List<String> formats,
        Uses uses,
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
