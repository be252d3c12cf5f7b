package dev.parley.description.schema;

import com.networknt.schema.SchemaException;
import com.networknt.schema.regex.RegularExpression;
import dev.parley.description.pattern.Looks;
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

    /** For each character of a text, what patterns that behave need; and beside it for all, some tenths of a second. */
    private static final int EACH = 20;

    private static final long FOR_ALL = 20_000_000;

    /** The looks of a whole check. */
    static Looks looksOfACheck() {
        return new Looks(FOR_ALL);
    }

    /** @throws ProblemException when it is no regular expression */
    SchemaPattern(String regex, Looks looks) {
        this(regex, Regex.compiled(regex), looks);
    }

    @Override
    public boolean matches(String value) {
        looks.allow((long) EACH * value.length());
        try {
            return looks.find(compiled, value);
        } catch (Looks.Spent _) {
            throw new SchemaException("the pattern " + regex + " takes too long");
        } catch (StackOverflowError _) {
            throw new SchemaException("the pattern " + regex + " goes too deep for a text of the body");
        }
    }
}
