package dev.parley.engine.project;

/**
 * A piece of a document: what is edited, kept and told of as one.
 *
 * @param id opaque; outlives renames
 * @param document the document's file name
 * @param kind what it is a piece of, as the document's standard says, such as {@code CHANNEL}
 * @param key its name among the pieces of its kind
 * @param text its source text
 * @param revision number of the change that it came from
 */
public record Part(String id, String document, String kind, String key, String text, long revision) {

    /** The same as of another change. */
    Part revised(long number) {
        return new Part(id, document, kind, key, text, number);
    }

    /** The same by another name. */
    Part keyed(String other) {
        return new Part(id, document, kind, other, text, revision);
    }

    /** The same with another text. */
    Part saying(String other) {
        return new Part(id, document, kind, key, other, revision);
    }

    /** The same under another id. */
    Part identified(String other) {
        return new Part(other, document, kind, key, text, revision);
    }
}
