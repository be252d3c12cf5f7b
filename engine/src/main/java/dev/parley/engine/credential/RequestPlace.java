package dev.parley.engine.credential;

import org.jspecify.annotations.Nullable;

/**
 * Where a request stands in a project, which says what it inherits.
 *
 * @param endpoint id of the saved endpoint that it is of, or none
 * @param folder path of the folder that a request which is not saved was begun in; empty for the project
 */
public record RequestPlace(String project, @Nullable String endpoint, String folder) {

    /** That of a request which is saved, or in no folder. */
    public RequestPlace(String project, @Nullable String endpoint) {
        this(project, endpoint, "");
    }
}
