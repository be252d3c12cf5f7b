package dev.parley.engine.credential;

import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.variables.VariableSource;

/** Puts credentials in place that a request does not hold itself. Thread-safe; blocks. */
@FunctionalInterface
public interface Authorizing {

    /** Leaves requests as they are. */
    static Authorizing none() {
        return (_, request, _, variables) -> new Authorized(request, variables);
    }

    /**
     * The request as it can be sent.
     *
     * @throws dev.parley.description.problem.ProblemException when a token cannot be had, placed at {@code /auth}
     */
    Authorized authorize(RequestPlace place, Request request, PersonalOptions personal, VariableSource variables);

    /**
     * The request as it is foreseen, without asking anybody: something secret stands for a token that has yet to be had.
     *
     * @throws dev.parley.description.problem.ProblemException when a user has to sign in first, placed at {@code /auth}
     */
    default Authorized foreseen(
            RequestPlace place, Request request, PersonalOptions personal, VariableSource variables) {
        return authorize(place, request, personal, variables);
    }
}
