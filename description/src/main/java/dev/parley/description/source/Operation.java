package dev.parley.description.source;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step of an edit of a tree. The parent of its pointer must be there: a mapping, a list, or {@code null}, which counts as an
 * empty mapping. In a list of operations each one sees what those before it did.
 */
public sealed interface Operation {

    /** Where it happens. */
    Pointer at();

    /** The same operation on a tree that holds this one's tree at the pointer. */
    default Operation under(Pointer prefix) {
        return switch (this) {
            case Set set -> new Set(prefix.then(set.at), set.value);
            case Insert insert -> new Insert(prefix.then(insert.at), insert.value, insert.before);
            case Remove remove -> new Remove(prefix.then(remove.at));
            case Move move -> new Move(prefix.then(move.at), prefix.then(move.to), move.before);
        };
    }

    /** The same operation on what this one's tree holds some levels further inside. */
    default Operation within(int levels) {
        return switch (this) {
            case Set set -> new Set(set.at.without(levels), set.value);
            case Insert insert -> new Insert(insert.at.without(levels), insert.value, insert.before);
            case Remove remove -> new Remove(remove.at.without(levels));
            case Move move -> new Move(move.at.without(levels), move.to.without(levels), move.before);
        };
    }

    /** Gives a node another value. A key that is missing is added behind the others; an item must be there. */
    record Set(Pointer at, JsonNode value) implements Operation {}

    /**
     * Adds an item to a list, before the one at that index or at its end ({@link Pointer#END}), or a key that is not there to a mapping.
     *
     * @param before in a mapping: the key that it is to stand before; none, or one that is not there, for the end
     */
    record Insert(Pointer at, JsonNode value, @Nullable String before) implements Operation {
        public Insert(Pointer at, JsonNode value) {
            this(at, value, null);
        }
    }

    /** Takes a node away. */
    record Remove(Pointer at) implements Operation {}

    /**
     * Moves an item within its list, or renames a key within its mapping, or moves it there, with its text and comments.
     *
     * @param to in the same list or mapping; in a list the index that the item has in the end
     * @param before in a mapping: the key that it is to stand before; none leaves it where it is, one that is not there
     *     ({@link Pointer#END}) is the end
     */
    record Move(Pointer at, Pointer to, @Nullable String before) implements Operation {
        public Move {
            if (at.isRoot() || to.isRoot() || !at.parent().equals(to.parent())) {
                throw new IllegalArgumentException("A node moves within its parent only: " + at + " to " + to);
            }
        }

        public Move(Pointer at, Pointer to) {
            this(at, to, null);
        }
    }
}
