package dev.parley.description.variables;

/**
 * What a name stands for.
 *
 * @param text may hold other {@code {{variables}}} when it is the project's
 */
public record Value(String text, boolean secret, Origin origin) {

    /** Where a value comes from. */
    public enum Origin {
        PROJECT,
        BUILT_IN
    }

    /** A value of the project that may be seen. */
    public static Value of(String text) {
        return new Value(text, false, Origin.PROJECT);
    }

    /** A secret of the project. */
    public static Value secret(String text) {
        return new Value(text, true, Origin.PROJECT);
    }
}
