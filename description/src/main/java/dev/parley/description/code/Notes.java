package dev.parley.description.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** What code does not say, collected while it is written. Confined to one thread. */
final class Notes {

    private final SequencedSet<String> notes = new LinkedHashSet<>();

    void add(String note) {
        notes.add(note);
    }

    /** Adds one where it is so. */
    void addIf(boolean so, String note) {
        if (so) {
            notes.add(note);
        }
    }

    /** The same notes, to which others can be added. */
    Notes copy() {
        Notes copy = new Notes();
        copy.notes.addAll(notes);
        return copy;
    }

    List<String> all() {
        return List.copyOf(notes);
    }
}
