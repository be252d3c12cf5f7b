package dev.parley.description.difference;

/** How the values that are allowed now are to those that were. */
enum Variance {
    /** They are the same. */
    SAME,
    /** Some are missing. */
    NARROWER,
    /** Some have come. */
    WIDER,
    /** Some may be missing, and some may have come. */
    OTHER;

    /** Whether something that was allowed may not be any more. */
    boolean loses() {
        return this == NARROWER || this == OTHER;
    }

    /** The same, seen from what is not allowed. */
    Variance turned() {
        return switch (this) {
            case SAME, OTHER -> this;
            case NARROWER -> WIDER;
            case WIDER -> NARROWER;
        };
    }
}
