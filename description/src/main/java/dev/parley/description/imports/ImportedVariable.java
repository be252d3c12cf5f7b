package dev.parley.description.imports;

import org.jspecify.annotations.Nullable;

/** A variable of a collection, a folder or an environment. */
public record ImportedVariable(
        String name,
        String value,
        boolean secret,
        boolean enabled,
        @Nullable String description) {

    /** A plain one. */
    static ImportedVariable of(String name, String value) {
        return new ImportedVariable(name, value, false, true, null);
    }
}
