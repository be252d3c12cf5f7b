package dev.parley.description.lint.function;

import java.util.List;

/** What takes the findings of a function. */
@FunctionalInterface
public interface Findings {

    /**
     * Something is wrong at a place.
     *
     * @param inside keys and indexes from the target to the place; what is not there is told at the nearest that is
     * @param message may have {@code #{{print("property")}}} in it
     */
    void add(List<String> inside, String message);

    /** Something is wrong with the target. */
    default void add(String message) {
        add(List.of(), message);
    }
}
