package dev.parley.engine.project;

import org.jspecify.annotations.Nullable;

/**
 * A variable of a project, as it is read and as it is saved.
 *
 * @param value never there when a secret is read; a secret saved without it keeps the value it has
 * @param hasValue whether a secret has a value; not looked at when saving
 */
public record Variable(
        String name,
        @Nullable String value,
        boolean secret,
        boolean hasValue,
        @Nullable String description) {

    /** An open variable. */
    public static Variable of(String name, String value) {
        return new Variable(name, value, false, false, null);
    }

    /** A secret with a value to keep, or without one to leave it as it is. */
    public static Variable secret(String name, @Nullable String value) {
        return new Variable(name, value, true, value != null, null);
    }

    /** The same without blanks around its name. */
    Variable stripped() {
        return new Variable(name.strip(), value, secret, hasValue, description);
    }

    @Override
    public String toString() {
        return secret ? name + "=***" : name + "=" + value;
    }
}
