package dev.parley.description.lint.path;

import java.util.List;

/**
 * A path of a rule, in the notation of JSONPath-Plus as rulesets use it: to the names, wildcards, slices and descendants that all JSONPaths
 * have come filters that are small expressions of JavaScript, {@code ~} for the key and {@code ^} for what a node stands in.
 *
 * @param legs each begins where the one before it ended
 */
public record GivenPath(String text, List<Leg> legs) {

    public GivenPath {
        legs = List.copyOf(legs);
    }

    /**
     * Steps down, and then back up.
     *
     * @param parents how many levels up
     * @param key whether the key is meant, and not what stands there
     */
    record Leg(List<Step> steps, int parents, boolean key) {
        Leg {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Reads a path.
     *
     * @throws dev.parley.description.problem.ProblemException when it is none, with the column where it stops being one
     */
    public static GivenPath parse(String text) {
        return new GivenParser(text).path();
    }

    /** Whether the keys of what is found are meant. */
    boolean isKey() {
        return legs.getLast().key();
    }
}
