package dev.parley.engine.credential;

import dev.parley.description.request.Auth;

/** What an endpoint inherits. Thread-safe; blocks. */
@FunctionalInterface
public interface Inheritance {

    /** The credentials of the nearest folder that has some, or of the project; {@link Auth.None} where nobody has. */
    Auth of(RequestPlace place);
}
