package dev.parley.description.imports;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A variable of a collection, a folder or an environment.
 *
 * @param typed what it is where that is no text: a number, true or false, an object or a list
 */
public record ImportedVariable(
        String name,
        String value,
        boolean secret,
        boolean enabled,
        @Nullable String description,
        @Nullable JsonNode typed) {

    /** A text. */
    public ImportedVariable(String name, String value, boolean secret, boolean enabled, @Nullable String description) {
        this(name, value, secret, enabled, description, null);
    }

    /** A plain one. */
    static ImportedVariable of(String name, String value) {
        return new ImportedVariable(name, value, false, true, null);
    }
}
