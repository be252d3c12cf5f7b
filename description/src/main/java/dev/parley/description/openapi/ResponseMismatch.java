package dev.parley.description.openapi;

/**
 * A difference between a response and its description.
 *
 * @param pointer place in the body as a JSON pointer, or the header's name
 * @param schema JSON pointer into the document to what asks for something else
 */
public record ResponseMismatch(Part part, String pointer, String schema, String message) {

    /** Which part of a response differs. */
    public enum Part {
        STATUS,
        HEADER,
        BODY
    }
}
