package dev.parley.description.source;

import dev.parley.description.problem.Place;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A text in YAML or JSON with the tree that it says. The text is the truth: an edit changes what it names and nothing else, comments,
 * order, styles and layout stay. Immutable.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Source {

    private Source() {}

    /**
     * Reads a text. What begins with a brace or bracket is JSON if it can be read so, everything else YAML.
     *
     * @throws dev.parley.description.problem.ProblemException with line and column, when the text cannot be read
     */
    public static Source parse(String text) {
        throw new UnsupportedOperationException();
    }

    /** The same within limits. */
    public static Source parse(String text, Limits limits) {
        throw new UnsupportedOperationException();
    }

    public String text() {
        throw new UnsupportedOperationException();
    }

    public Syntax syntax() {
        throw new UnsupportedOperationException();
    }

    /** What the text says; {@code null} (the JSON value) for an empty one. Not to be changed. */
    public JsonNode tree() {
        throw new UnsupportedOperationException();
    }

    /** Where a node begins: its key where it has one. What is not there is placed at the nearest node around it. */
    public Place.Position place(Pointer pointer) {
        throw new UnsupportedOperationException();
    }

    /**
     * The text after the operations, one after another.
     *
     * @throws dev.parley.description.problem.ProblemException when one does not fit the tree
     */
    public Source apply(List<Operation> operations) {
        throw new UnsupportedOperationException();
    }
}
