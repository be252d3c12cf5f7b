package dev.parley.description.jsonpath;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter asks of a node (RFC 9535 §2.3.5). */
sealed interface Condition {

    /** One of them holds. */
    record Any(List<Condition> conditions) implements Condition {}

    /** All of them hold. */
    record All(List<Condition> conditions) implements Condition {}

    /** It does not hold. */
    record Not(Condition condition) implements Condition {}

    /** A query gives at least one node. */
    record Exists(PathQuery query) implements Condition {}

    /** Two values are so to each other. */
    record Comparison(Operand left, Operator operator, Operand right) implements Condition {}

    /**
     * A text matches a regular expression: {@code match} and {@code search} (RFC 9535 §2.4.6, §2.4.7).
     *
     * @param whole the whole text, or a part of it
     * @param known the expression where it is a literal; none when it is no expression
     */
    record Matches(
            boolean whole,
            Operand text,
            Operand expression,
            @Nullable Pattern known) implements Condition {}

    /** How two values are compared. */
    enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS_OR_EQUAL("<="),
        GREATER_OR_EQUAL(">="),
        LESS("<"),
        GREATER(">");

        private final String written;

        Operator(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }
}
