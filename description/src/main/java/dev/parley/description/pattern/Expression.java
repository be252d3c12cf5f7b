package dev.parley.description.pattern;

import java.util.List;

/** A regular expression that was read. */
sealed interface Expression {

    /** One character. */
    record One(CharacterSet of) implements Expression {}

    /** All of them, one behind the other. */
    record Sequence(List<Expression> parts) implements Expression {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** One of them. */
    record Either(List<Expression> choices) implements Expression {
        public Either {
            choices = List.copyOf(choices);
        }
    }

    /**
     * The same several times.
     *
     * @param most {@link #ENDLESS} without a limit
     */
    record Repeated(Expression inner, int least, int most) implements Expression {
        static final int ENDLESS = -1;
    }

    /** A place where only a text begins, or ends. */
    enum Border implements Expression {
        START,
        END
    }

    /** All texts of so many characters. */
    static Expression ofLength(int least, int most) {
        return new Sequence(List.of(Border.START, new Repeated(new One(CharacterSet.ALL), least, most), Border.END));
    }
}
