package dev.parley.description.request;

import dev.parley.description.variables.VariableSource;

/** Turns a request as it is edited into one that can be sent. */
public final class Resolver {

    private Resolver() {}

    /** Fills in every variable and checks every value; what is wrong is told all at once. */
    public static Resolution resolve(WebSocketRequest request, VariableSource variables) {
        throw new UnsupportedOperationException();
    }
}
