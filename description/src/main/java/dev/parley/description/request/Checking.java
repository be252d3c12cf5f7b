package dev.parley.description.request;

/** Checking. */
final class Checking {

    private Checking() {}

    static Checked check(WebSocketRequest request, dev.parley.description.variables.VariableSource variables) {
        throw new UnsupportedOperationException();
    }
}
