package dev.parley.description.variables;

import java.util.Locale;

/**
 * What a name stands for.
 *
 * @param text may hold other {@code {{variables}}} when it is not built in
 */
public record Value(String text, boolean secret, Origin origin) {

    /** Where a value comes from. */
    public enum Origin {
        /** A row of data, or a script that set it for the time being. */
        DATA,
        /** A person's own value in an environment. */
        PERSONAL_ENVIRONMENT,
        /** An environment of the project. */
        ENVIRONMENT,
        /** A folder that the request is in. */
        FOLDER,
        /** A person's own value in the project. */
        PERSONAL_PROJECT,
        /** The project. */
        PROJECT,
        /** Parley itself. */
        BUILT_IN;

        /** Its name in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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
