package dev.parley.description.schema;

import com.networknt.schema.SchemaException;
import com.networknt.schema.regex.RegularExpression;
import dev.parley.description.pattern.Regex;
import dev.parley.description.problem.ProblemException;
import java.util.regex.Pattern;

/**
 * A {@code pattern} of a schema that somebody else wrote: looking for it ends, however it explodes and in however many texts.
 *
 * @param regex as in the schema (ECMA-262)
 * @param looks shared by all patterns of a check
 */
record SchemaPattern(String regex, Pattern compiled, Looks looks) implements RegularExpression {

    /** @throws ProblemException when it is no regular expression */
    SchemaPattern(String regex, Looks looks) {
        this(regex, Regex.compiled(regex), looks);
    }

    @Override
    public boolean matches(String value) {
        looks.left += (long) Looks.EACH * value.length();
        try {
            return compiled.matcher(new Counted(value)).find();
        } catch (StackOverflowError _) {
            throw new SchemaException("the pattern " + regex + " goes too deep for a text of the body");
        }
    }

    /** How many characters a check may still look at. Used by one thread. */
    static final class Looks {

        /** For each character of a text, what patterns that behave need; and beside it for all, some tenths of a second. */
        private static final int EACH = 20;

        private long left = 20_000_000;
    }

    /** A text that counts how often it is looked at. */
    private final class Counted implements CharSequence {

        private final String text;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (looks.left-- <= 0) {
                throw new SchemaException("the pattern " + regex + " takes too long");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
