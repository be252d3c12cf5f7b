package dev.parley.engine.credential;

import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.variables.VariableSource;
import org.jspecify.annotations.Nullable;

/** Puts credentials in place that a request does not hold itself. Thread-safe; blocks. */
@FunctionalInterface
public interface Authorizing {

    /** Leaves requests as they are. */
    Authorizing NONE = (_, _, request, _, variables) -> new Authorized(request, variables);

    /**
     * The request as it can be sent.
     *
     * @param endpoint id of the saved endpoint that the request is of, or none
     * @throws dev.parley.description.problem.ProblemException when a token cannot be had, placed at {@code /auth}
     */
    Authorized authorize(
            String project,
            @Nullable String endpoint,
            Request request,
            PersonalOptions personal,
            VariableSource variables);
}
