package dev.parley.engine.credential;

import dev.parley.description.request.Request;
import dev.parley.description.variables.VariableSource;

/**
 * A request with credentials in place that it can be sent with, and the variables that it names.
 *
 * @param renewal what can be done when they are refused
 */
public record Authorized(Request request, VariableSource variables, Renewal renewal) {

    /** A request whose credentials cannot be had anew. */
    public Authorized(Request request, VariableSource variables) {
        this(request, variables, Renewal.NONE);
    }
}
