package dev.parley.engine.credential;

import dev.parley.description.request.Auth;
import org.jspecify.annotations.Nullable;

/** What an endpoint inherits. Thread-safe; blocks. */
@FunctionalInterface
public interface Inheritance {

    /**
     * The credentials of the nearest folder that has some, or of the project; {@link Auth.None} where nobody has.
     *
     * @param endpoint id of the endpoint; none for one that is not saved, which inherits from the project
     */
    Auth of(String project, @Nullable String endpoint);
}
