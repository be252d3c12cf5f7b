package dev.parley.description.request;

/** CheckedJson. */
final class CheckedJson {

    private CheckedJson() {}

    static tools.jackson.databind.node.ObjectNode write(Checked checked, String prefix) {
        throw new UnsupportedOperationException();
    }
}
