package dev.parley.engine.docs;

import dev.parley.description.docs.Edition;

/**
 * A state of a project that has a name.
 *
 * @param change the number of the change after which it was so
 * @param date of that change, such as {@code 2026-11-20}
 */
public record Version(String name, long change, String date) {

    /** As its address has it. */
    public String place() {
        return Edition.place(name);
    }
}
