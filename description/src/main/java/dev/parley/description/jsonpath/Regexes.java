package dev.parley.description.jsonpath;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Interoperable regular expressions (RFC 9485), in time that is linear in the text. */
final class Regexes {

    private static final int MAX_LENGTH = 1_000;

    private Regexes() {}

    /** The expression, anchored at both ends or not; nothing when it is none. */
    static @Nullable Pattern compile(String expression, boolean whole) {
        if (expression.length() > MAX_LENGTH) {
            return null;
        }
        try {
            String translated = translated(expression);
            return Pattern.compile(whole ? "^(?:" + translated + ")$" : translated);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    /** A dot stands for all but the ends of lines, of which there are two kinds (RFC 9485 §5.3). */
    private static String translated(String expression) {
        var translated = new StringBuilder(expression.length() + 16);
        boolean inClass = false;
        for (int at = 0; at < expression.length(); at++) {
            char each = expression.charAt(at);
            if (each == '\\' && at + 1 < expression.length()) {
                translated.append(each).append(expression.charAt(++at));
                continue;
            }
            inClass = each == '[' || (inClass && each != ']');
            translated.append(each == '.' && !inClass ? "[^\\n\\r]" : Character.toString(each));
        }
        return translated.toString();
    }
}
