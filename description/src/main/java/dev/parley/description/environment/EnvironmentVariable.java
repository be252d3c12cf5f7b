package dev.parley.description.environment;

import org.jspecify.annotations.Nullable;

/**
 * A variable of an environment.
 *
 * @param value none for a secret: its value is never in a document
 */
public record EnvironmentVariable(
        String name,
        @Nullable String value,
        boolean secret,
        @Nullable String description) {

    public EnvironmentVariable {
        if (secret) value = null;
    }
}
