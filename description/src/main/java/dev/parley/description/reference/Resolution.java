package dev.parley.description.reference;

import dev.parley.description.problem.Problem;

/** What a reference leads to in the end. */
public sealed interface Resolution {

    /** Something that is no reference. */
    record Found(Located target) implements Resolution {}

    /**
     * Nothing.
     *
     * @param at the node whose {@code $ref} leads nowhere: that which was asked, or one behind it, maybe in another file
     * @param problem placed at that {@code $ref}, by a pointer into its file
     */
    record Broken(Located at, Problem problem) implements Resolution {}

    /**
     * Itself.
     *
     * @param at a node whose {@code $ref} leads back
     * @param problem placed at that {@code $ref}, by a pointer into its file
     */
    record Circular(Located at, Problem problem) implements Resolution {}
}
