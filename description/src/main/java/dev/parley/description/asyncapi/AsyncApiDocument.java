package dev.parley.description.asyncapi;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** An AsyncAPI 3 document in its parts. Immutable and thread-safe; a part is read when it is needed. */
@SuppressWarnings("DoNotCallSuggester")
public final class AsyncApiDocument {

    private AsyncApiDocument() {}

    /** A new document that describes nothing yet. */
    public static AsyncApiDocument titled(String title) {
        throw new UnsupportedOperationException();
    }

    /**
     * Cuts a text into parts.
     *
     * @throws dev.parley.description.problem.ProblemException when it is no YAML or JSON, or not AsyncAPI 3
     */
    public static AsyncApiDocument cut(String text) {
        throw new UnsupportedOperationException();
    }

    /** The document of the parts; those without a place in the skeleton come last, in the order of the list. */
    public static AsyncApiDocument of(List<Part> parts) {
        throw new UnsupportedOperationException();
    }

    /** All parts, the skeleton first, then in the order of the document. */
    public List<Part> parts() {
        throw new UnsupportedOperationException();
    }

    /** The whole text. */
    public String text() {
        throw new UnsupportedOperationException();
    }

    /** The whole tree. Not to be changed. */
    public JsonNode tree() {
        throw new UnsupportedOperationException();
    }

    /** The document after the edits. */
    public AsyncApiDocument with(List<PartEdit> edits) {
        throw new UnsupportedOperationException();
    }
}
