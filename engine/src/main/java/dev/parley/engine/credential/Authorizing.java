package dev.parley.engine.credential;

import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.variables.VariableSource;

/** Puts credentials in place that a request does not hold itself. Thread-safe; blocks. */
@FunctionalInterface
public interface Authorizing {

    /** Leaves requests as they are. */
    Authorizing NONE = (_, request, _, variables) -> new Authorized(request, variables);

    /**
     * The request as it can be sent.
     *
     * @throws dev.parley.description.problem.ProblemException when a token cannot be had, placed at {@code /auth}
     */
    Authorized authorize(RequestPlace place, Request request, PersonalOptions personal, VariableSource variables);
}
