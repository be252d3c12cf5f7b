package dev.parley.description.schema;

import com.networknt.schema.SchemaException;
import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A {@code pattern} of a schema that somebody else wrote: looking for it ends, however it explodes. Thread-safe.
 *
 * @param regex as in the schema (ECMA-262, as far as Java reads it)
 */
record SchemaPattern(String regex, Pattern compiled) implements RegularExpression {

    /** Characters looked at for one text at most: some tenths of a second. */
    private static final int MOST = 20_000_000;

    SchemaPattern(String regex) {
        this(
                regex,
                Pattern.compile(
                        regex.endsWith("$") && !regex.endsWith("\\$") ? regex.replaceFirst("\\$$", "\\\\z") : regex));
    }

    @Override
    public boolean matches(String value) {
        return compiled.matcher(new Counted(value, regex)).find();
    }

    /** A text that counts how often it is looked at. Used by one thread. */
    private static final class Counted implements CharSequence {

        private final String text;
        private final String regex;
        private int looks;

        Counted(String text, String regex) {
            this.text = text;
            this.regex = regex;
        }

        @Override
        public char charAt(int index) {
            if (looks++ == MOST) {
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
