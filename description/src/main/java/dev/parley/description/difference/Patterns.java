package dev.parley.description.difference;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.parley.description.sample.PatternTexts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Regular expressions that others wrote, in linear time; what that cannot do is not known. */
final class Patterns {

    private static final int LONGEST = 1_000;
    private static final Set<String> OPEN =
            Set.of("", "^", "$", ".*", "^.*", ".*$", "^.*$", "[\\s\\S]*", "^[\\s\\S]*$");

    private Patterns() {}

    /** Whether the expression is found in a text; not so where that is not known. */
    static boolean matches(String expression, String text) {
        var pattern = compiled(expression);
        return pattern != null && pattern.matcher(text).find();
    }

    private static @Nullable Pattern compiled(String expression) {
        if (expression.length() > LONGEST) return null;
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException _) {
            return null;
        }
    }

    /** Whether the expression is found in every text of one line. */
    static boolean isOpen(String expression) {
        return OPEN.contains(expression);
    }

    /** A text in which one is found and the other is not, among likely ones: then not all that fitted fits now. */
    static @Nullable String witness(String fits, String misses) {
        var one = compiled(fits);
        var other = compiled(misses);
        if (one == null || other == null) return null;
        for (var text : PatternTexts.of(fits)) {
            if (one.matcher(text).find() && !other.matcher(text).find()) return text;
        }
        return null;
    }
}
