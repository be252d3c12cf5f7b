package dev.parley.description.problem;

/** Where a mistake is. */
public sealed interface Place {

    /** Nowhere in particular. */
    static Place none() {
        return new Nowhere();
    }

    /** No place to point at. */
    record Nowhere() implements Place {}

    /** A JSON pointer (RFC 6901) into what was given, such as {@code /query/1/value}. */
    record Pointer(String pointer) implements Place {}

    /** A line and a column of a text, both from 1. */
    record Position(int line, int column) implements Place {}

    /** A JSON pointer to a text, and a line and a column within it, both from 1. */
    record Within(String pointer, int line, int column) implements Place {}

    /** The place of the pointer. */
    static Place at(String pointer) {
        return new Pointer(pointer);
    }

    /** This place, seen from a thing that holds it at the pointer. */
    default Place under(String prefix) {
        return switch (this) {
            case Nowhere _ -> new Pointer(prefix);
            case Pointer(String pointer) -> new Pointer(prefix + pointer);
            case Position(int line, int column) -> new Within(prefix, line, column);
            case Within(String pointer, int line, int column) -> new Within(prefix + pointer, line, column);
        };
    }
}
