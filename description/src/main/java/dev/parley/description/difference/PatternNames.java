package dev.parley.description.difference;

import dev.parley.description.pattern.Inclusion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of properties that are like a pattern.
 *
 * @param besides names like this one are not meant
 */
record PatternNames(String pattern, @Nullable String besides) {

    /** No text has it. */
    private static final String NONE = "[^\\s\\S]";

    static PatternNames of(String pattern) {
        return new PatternNames(pattern, null);
    }

    /** What they are called at the beginning of a sentence. */
    String words() {
        var like = "properties like `" + pattern + "`";
        return besides == null ? like + " " : like + ", but not like `" + besides + "`, ";
    }

    /** Whether they are known to be like another pattern, all of them. */
    boolean areWithin(String other) {
        return pattern.equals(other) || Inclusion.of(List.of(pattern), 0, null, other) instanceof Inclusion.Whole;
    }

    /** Whether some may be like another pattern. */
    boolean mayShare(String other) {
        var apart = Inclusion.of(List.of(pattern, other), 0, null, besides == null ? NONE : besides);
        return !(apart instanceof Inclusion.Whole);
    }
}
