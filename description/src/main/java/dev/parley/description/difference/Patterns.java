package dev.parley.description.difference;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.parley.description.pattern.Inclusion;
import dev.parley.description.pattern.RepeatedSize;
import dev.parley.description.sample.PatternTexts;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Regular expressions that others wrote, in linear time; what that cannot do is not known. */
final class Patterns {

    private static final int LONGEST = 1_000;
    private static final int LARGEST_WRITTEN_OUT = 10_000;

    /** Lengths that are told apart; longer ones are only compared with what is found. */
    private static final int COUNTED = 300;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Set<String> OPEN =
            Set.of("", "^", "$", ".*", "^.*", ".*$", "^.*$", "[\\s\\S]*", "^[\\s\\S]*$");

    private Patterns() {}

    /** Whether the expression is found in a text; not so where that is not known. */
    static boolean matches(String expression, String text) {
        var pattern = compiled(expression);
        return pattern != null && pattern.matcher(text).find();
    }

    /** Whether it can be said of every text whether the expression is found in it. */
    static boolean isKnown(String expression) {
        return compiled(expression) != null;
    }

    private static @Nullable Pattern compiled(String expression) {
        if (expression.length() > LONGEST || RepeatedSize.of(expression) > LARGEST_WRITTEN_OUT) return null;
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

    /** Whether the texts that a shape allows are all texts of an expression; where that is not known, likely ones are tried. */
    static Inclusion inclusion(Shape shape, String expression) {
        var patterns = shape.texts("pattern").keySet();
        var lengths = Lengths.of(shape);
        var inclusion = shape.choice()
                .map(choice -> listed(choice, patterns, lengths, expression))
                .orElseGet(() -> unlisted(patterns, lengths, expression));
        boolean doubtful = inclusion instanceof Inclusion.Without && isNarrowed(shape);
        return doubtful ? new Inclusion.Unknown() : inclusion;
    }

    /** Whether texts may be refused for what is not asked about here; listed ones are taken to have their format. */
    private static boolean isNarrowed(Shape shape) {
        return !shape.alternatives().isEmpty()
                || !shape.all("not").isEmpty()
                || !shape.all("if").isEmpty()
                || (shape.choice().isEmpty()
                        && Formats.narrow(shape.texts("format").keySet()));
    }

    private static Inclusion listed(Choice choice, Set<String> patterns, Lengths lengths, String expression) {
        var texts = choice.values().stream().filter(JsonNode::isString).map(JsonNode::stringValue);
        var missed = missed(texts, patterns, lengths, expression);
        boolean known = Stream.concat(patterns.stream(), Stream.of(expression)).allMatch(Patterns::isKnown);
        return known && missed instanceof Inclusion.Unknown ? new Inclusion.Whole() : missed;
    }

    private static Inclusion unlisted(Set<String> patterns, Lengths lengths, String expression) {
        Integer most = lengths.most() > COUNTED ? null : lengths.most();
        var inclusion = Inclusion.of(patterns, Math.min(lengths.least(), COUNTED), most, expression);
        boolean known = switch (inclusion) {
            case Inclusion.Whole _ -> true;
            case Inclusion.Without(String text) -> lengths.contain(text);
            case Inclusion.Unknown _ -> false;
        };
        if (known) return inclusion;
        var likely = patterns.stream().flatMap(each -> PatternTexts.of(each).stream());
        return missed(likely, patterns, lengths, expression);
    }

    /** The first of some texts that is allowed and no text of the expression. */
    private static Inclusion missed(Stream<String> texts, Set<String> patterns, Lengths lengths, String expression) {
        var pattern = compiled(expression);
        if (pattern == null) return new Inclusion.Unknown();
        return texts.filter(lengths::contain)
                .filter(text -> patterns.stream().allMatch(each -> matches(each, text)))
                .filter(text -> !pattern.matcher(text).find())
                .findFirst()
                .<Inclusion>map(Inclusion.Without::new)
                .orElseGet(Inclusion.Unknown::new);
    }

    /** How many characters a text may have. */
    private record Lengths(int least, int most) {

        static Lengths of(Shape shape) {
            return new Lengths(
                    bound(shape.count("minLength", false), 0),
                    bound(shape.count("maxLength", true), Integer.MAX_VALUE));
        }

        private static int bound(@Nullable Bound bound, int otherwise) {
            if (bound == null) return otherwise;
            return bound.value().max(BigDecimal.ZERO).min(LARGEST).intValue();
        }

        boolean contain(String text) {
            int length = text.codePointCount(0, text.length());
            return least <= length && length <= most;
        }
    }
}
