package dev.parley.description.request;

import org.jspecify.annotations.Nullable;

/** A part of a form with files (RFC 7578). */
public record FormPart(
        String name,
        FormValue value,
        @Nullable String contentType,
        boolean enabled,
        @Nullable String description) {

    /** A plain part that is switched on. */
    public static FormPart of(String name, FormValue value) {
        return new FormPart(name, value, null, true, null);
    }
}
