package dev.parley.description.pattern;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a ruleset or a schema, as JavaScript reads it (ECMA-262), looked for within a bounded number of looks at the text: one that
 * explodes ends with a problem.
 */
public final class Regex {

    private static final int MOST_LOOKS = 2_000_000;

    private static final Pattern PLAIN = Pattern.compile("(\\^?)((?:[A-Za-z0-9 <>_=:,;/-]|\\\\[^A-Za-z0-9])+)");

    private final String written;
    private final Pattern pattern;
    private final @Nullable String plain;
    private final boolean atStart;

    private Regex(String written, Pattern pattern, int options) {
        this.written = written;
        this.pattern = pattern;
        var simple = PLAIN.matcher(written);
        boolean isPlain = options == 0 && simple.matches();
        this.plain = isPlain ? simple.group(2).replaceAll("\\\\(.)", "$1") : null;
        this.atStart = isPlain && !simple.group(1).isEmpty();
    }

    /** One in slashes with its flags, or the bare expression. */
    public static Regex parse(String text) {
        int end = text.lastIndexOf('/');
        if (text.startsWith("/") && end > 1 && text.substring(end + 1).matches("[a-z]*")) {
            return of(text.substring(1, end), text.substring(end + 1));
        }
        return of(text, "");
    }

    /** A bare expression of a schema, whatever it looks like; JSON Schema has them read with the flag u. */
    public static Regex bare(String expression) {
        return of(expression, "u");
    }

    /**
     * An expression of a schema as Java looks for it, read with the flag u, or without where it can be read only so.
     *
     * @throws ProblemException when it is none
     */
    public static Pattern compiled(String expression) {
        try {
            return bare(expression).pattern;
        } catch (ProblemException strict) {
            try {
                return of(expression, "").pattern;
            } catch (ProblemException _) {
                throw strict;
            }
        }
    }

    /** Whether an expression of a schema can be read with the flag u. */
    public static boolean isRead(String expression) {
        try {
            bare(expression);
            return true;
        } catch (ProblemException _) {
            return false;
        }
    }

    /** Why an expression of a schema cannot be read, with the flag u or without; nothing where it can. */
    public static Optional<Problem> fault(String expression) {
        try {
            compiled(expression);
            return Optional.empty();
        } catch (ProblemException fault) {
            return fault.problems().stream().findFirst();
        }
    }

    /**
     * By its expression and its flags.
     *
     * @throws ProblemException when it is none
     */
    public static Regex of(String expression, String flags) {
        int options = 0;
        for (int i = 0; i < flags.length(); i++) {
            options |= switch (flags.charAt(i)) {
                case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                default -> 0;
            };
        }
        try {
            boolean lines = flags.contains("m");
            return new Regex(
                    expression,
                    Pattern.compile(RegexTranslation.of(expression, lines, flags.contains("u")), options),
                    options);
        } catch (PatternSyntaxException fault) {
            // JavaScript looks behind without a bound, Java does not
            boolean ofJavaOnly = fault.getDescription().startsWith("Look-behind");
            var why = ofJavaOnly ? "` cannot be read here: " : "` is no regular expression: ";
            throw new ProblemException(Problem.of("regex-syntax", "`" + expression + why + fault.getDescription()));
        }
    }

    /**
     * Whether a text has it.
     *
     * @throws ProblemException when it takes too long
     */
    public boolean finds(String text) {
        if (plain != null) {
            return atStart ? text.startsWith(plain) : text.contains(plain);
        }
        try {
            return new Looks(MOST_LOOKS + 50L * text.length()).find(pattern, text);
        } catch (Looks.Spent | StackOverflowError _) {
            throw new ProblemException(Problem.of("regex-too-long", "Looking for `" + written + "` takes too long"));
        }
    }

    @Override
    public String toString() {
        return written;
    }
}
