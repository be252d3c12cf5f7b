package dev.parley.description.reference;

import java.util.List;

/**
 * A place of a description that means something else in it.
 *
 * @param at the text or key that says it
 * @param way what it leads past: what has the address, then one node for each token of its pointer, the last of which is meant
 */
public record Use(Located at, Kind kind, List<Located> way) {

    /** How it says it. */
    public enum Kind {
        /** {@code $ref} or {@code $dynamicRef}. */
        REFERENCE,
        /** A value of a discriminator, that a schema belongs to. */
        MAPPING,
        /** The operation that a link leads to, by its address. */
        OPERATION_REF,
        /** The operation that a link leads to, by its id. */
        OPERATION_ID,
        /** A requirement of a security scheme. */
        SECURITY,
        /** A name of a tag. */
        TAG
    }

    public Use {
        way = List.copyOf(way);
    }

    /** What is meant, which may be a reference again. */
    public Located target() {
        return way.getLast();
    }

    /** The text, or the key. */
    public String text() {
        return kind == Kind.SECURITY ? at.key() : at.node().asString();
    }

    /** Whether it says a name in place of an address. */
    boolean isName() {
        return switch (kind) {
            case REFERENCE, OPERATION_REF -> false;
            case OPERATION_ID, TAG -> true;
            case MAPPING, SECURITY -> !text().contains("#");
        };
    }
}
