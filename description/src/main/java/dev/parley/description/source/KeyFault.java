package dev.parley.description.source;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;

/**
 * A key that a reader of YAML or JSON stumbles over.
 *
 * @param at what it leads to
 * @param position of the key itself
 */
public record KeyFault(Kind kind, Pointer at, Place.Position position, String message) {

    /** What is wrong with it. */
    public enum Kind {
        /** It stands in its mapping before, too. */
        TWICE,
        /** It is a number or another value that JSON has no keys of. */
        NOT_TEXT
    }

    /** What is told of a key that stands twice by who goes on with the last one. */
    public Problem told(String hint) {
        return Problem.of("duplicate-key", message).warning().at(position).hint(hint);
    }
}
