package dev.parley.description.lint.schema;

import dev.parley.description.lint.path.Seen;
import java.util.ArrayList;
import java.util.List;

/** One check of something by a schema, with what it has found so far. Confined to one thread. */
final class Checking {

    private static final int MOST_STEPS = 20_000_000;
    private static final int DEEPEST = 400;

    private final Steps steps;
    private final boolean all;
    private final List<Misfit> found = new ArrayList<>();

    /** What a check and the tries within it share. */
    private static final class Steps {
        private int left = MOST_STEPS;
        private int depth;
    }

    Checking(boolean all) {
        this(new Steps(), all);
    }

    private Checking(Steps steps, boolean all) {
        this.steps = steps;
        this.all = all;
    }

    /** A check of an alternative, whose findings may not count. */
    Checking attempt() {
        return new Checking(steps, all);
    }

    /** Whether it goes on behind the first finding. */
    boolean isAll() {
        return all;
    }

    List<Misfit> found() {
        return found;
    }

    /** Something is wrong: false. */
    boolean wrong(Seen at, String keyword, String property, String message) {
        found.add(new Misfit(at, keyword, property, message));
        return false;
    }

    boolean wrong(Seen at, String keyword, String message) {
        return wrong(at, keyword, "", message);
    }

    /** Findings of an alternative that count: false. */
    boolean wrong(List<Misfit> others) {
        found.addAll(others);
        return false;
    }

    /** Whether it fits; what goes around in circles does. */
    boolean fits(SchemaWords words, Seen data) {
        if (steps.depth >= DEEPEST || steps.left-- <= 0) {
            return true;
        }
        steps.depth++;
        try {
            return words.fits(data, this);
        } finally {
            steps.depth--;
        }
    }
}
