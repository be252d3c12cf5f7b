package dev.parley.description.problem;

import org.jspecify.annotations.Nullable;

/**
 * A mistake of the user, or the reason why something failed, in words of the field.
 *
 * @param code stable name for programs, in kebab-case
 * @param message what is wrong, in a sentence without its full stop
 * @param hint what to try
 */
public record Problem(
        String code,
        Severity severity,
        String message,
        Place place,
        @Nullable String hint) {

    /** How bad it is. */
    public enum Severity {
        /** It cannot be done so. */
        ERROR,
        /** It can be done; it may not be meant so. */
        WARNING
    }

    /** A problem without a place or hint. */
    public static Problem of(String code, String message) {
        return new Problem(code, Severity.ERROR, message, Place.none(), null);
    }

    /** The same at a place. */
    public Problem at(Place where) {
        return new Problem(code, severity, message, where, hint);
    }

    /** The same at a JSON pointer. */
    public Problem at(String pointer) {
        return at(Place.at(pointer));
    }

    /** The same within a thing that stands at the pointer. */
    public Problem under(String prefix) {
        return at(place.under(prefix));
    }

    /** The same with what to try. */
    public Problem hint(String what) {
        return new Problem(code, severity, message, place, what);
    }

    /** The same as a warning. */
    public Problem warning() {
        return new Problem(code, Severity.WARNING, message, place, hint);
    }

    /** Whether it keeps the thing from being done. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
