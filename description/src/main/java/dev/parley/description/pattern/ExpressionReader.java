package dev.parley.description.pattern;

import dev.parley.description.pattern.Expression.Border;
import dev.parley.description.pattern.Expression.Either;
import dev.parley.description.pattern.Expression.One;
import dev.parley.description.pattern.Expression.Repeated;
import dev.parley.description.pattern.Expression.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what says the same in every kind of regular expressions: characters, classes, groups, alternatives, repetitions, both ends of the text.
 * Anything else (looking around, references back, ends of words, properties of Unicode) is not known.
 */
final class ExpressionReader {

    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 50;
    private static final int MOST = 1_000;
    private static final int NOTHING = -1;

    private final int[] text;
    private int at;
    private int depth;
    private boolean unknown;

    private ExpressionReader(String text) {
        this.text = text.codePoints().toArray();
    }

    /** Nothing where it says something else. */
    static @Nullable Expression read(String text) {
        if (text.length() > LONGEST) return null;
        var reader = new ExpressionReader(text);
        var read = reader.either();
        return reader.unknown || reader.at < reader.text.length ? null : read;
    }

    private int next() {
        return at < text.length ? text[at] : NOTHING;
    }

    private boolean takes(int character) {
        if (next() != character) return false;
        at++;
        return true;
    }

    private <T> T unknown(T instead) {
        unknown = true;
        at = text.length;
        return instead;
    }

    private Expression either() {
        if (++depth > DEEPEST) return unknown(Border.START);
        List<Expression> choices = new ArrayList<>();
        do choices.add(sequence());
        while (takes('|'));
        depth--;
        return choices.size() == 1 ? choices.getFirst() : new Either(choices);
    }

    private Expression sequence() {
        List<Expression> parts = new ArrayList<>();
        while (at < text.length && next() != '|' && next() != ')') parts.add(repeated(atom()));
        return new Sequence(parts);
    }

    private Expression atom() {
        int each = text[at++];
        return switch (each) {
            case '^' -> Border.START;
            case '$' -> Border.END;
            case '.' -> new One(CharacterSet.LINE_ENDS.inverted());
            case '[' -> new One(new ClassReader().read());
            case '(' -> group();
            case '\\' -> new One(escaped(false));
            case '*', '+', '?', '{' -> unknown(Border.START);
            default -> new One(CharacterSet.of(each, each));
        };
    }

    private Expression group() {
        if (takes('?') && !takes(':')) return unknown(Border.START);
        var inner = either();
        return takes(')') ? inner : unknown(inner);
    }

    private Expression repeated(Expression inner) {
        int each = next();
        if (each != '*' && each != '+' && each != '?' && each != '{') return inner;
        if (inner instanceof Border) return unknown(inner);
        at++;
        var repeated = switch (each) {
            case '*' -> new Repeated(inner, 0, Repeated.ENDLESS);
            case '+' -> new Repeated(inner, 1, Repeated.ENDLESS);
            case '?' -> new Repeated(inner, 0, 1);
            default -> counted(inner);
        };
        takes('?'); // how much of a text is found makes no difference
        return repeated;
    }

    private Repeated counted(Expression inner) {
        int least = number();
        int most = least;
        if (takes(',')) most = next() == '}' ? Repeated.ENDLESS : number();
        var counted = new Repeated(inner, least, most);
        boolean right = takes('}') && least <= MOST && most <= MOST && (most == Repeated.ENDLESS || least <= most);
        return right ? counted : unknown(counted);
    }

    private int number() {
        int start = at;
        int number = 0;
        while (next() >= '0' && next() <= '9' && number <= MOST) number = number * 10 + text[at++] - '0';
        return at == start ? unknown(0) : number;
    }

    private CharacterSet escaped(boolean inClass) {
        int each = next();
        if (each == NOTHING) return unknown(CharacterSet.NONE);
        at++;
        return switch (each) {
            case 'd' -> CharacterSet.DIGITS;
            case 'D' -> CharacterSet.DIGITS.inverted();
            case 'w' -> CharacterSet.WORDS;
            case 'W' -> CharacterSet.WORDS.inverted();
            case 's' -> CharacterSet.SPACES;
            case 'S' -> CharacterSet.SPACES.inverted();
            case 't' -> CharacterSet.of('\t', '\t');
            case 'n' -> CharacterSet.of('\n', '\n');
            case 'r' -> CharacterSet.of('\r', '\r');
            case 'f' -> CharacterSet.of('\f', '\f');
            case 'v' -> CharacterSet.of(0x0B, 0x0B);
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case 'b' -> inClass ? CharacterSet.of('\b', '\b') : unknown(CharacterSet.NONE);
            default -> Character.isLetterOrDigit(each) ? unknown(CharacterSet.NONE) : CharacterSet.of(each, each);
        };
    }

    private CharacterSet hexadecimal(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) return unknown(CharacterSet.NONE);
            value = value * 16 + digit;
            at++;
        }
        // Half of a character: what it means depends on what follows.
        if (Character.isSurrogate((char) value)) return unknown(CharacterSet.NONE);
        return CharacterSet.of(value, value);
    }

    /** Reads a class, behind its opening bracket. */
    private final class ClassReader {

        private CharacterSet read() {
            boolean inverted = takes('^');
            if (next() == ']')
                return unknown(CharacterSet.NONE); // empty for some, one that holds the bracket for others
            var set = CharacterSet.NONE;
            while (!takes(']')) {
                if (at >= text.length) return unknown(set);
                set = set.and(member());
            }
            return inverted ? set.inverted() : set;
        }

        private CharacterSet member() {
            var first = one();
            boolean range = next() == '-' && at + 1 < text.length && text[at + 1] != ']';
            if (!range) return first;
            at++;
            var last = one();
            if (!first.isOne() || !last.isOne()) return unknown(first);
            int from = first.ranges().getFirst().first();
            int to = last.ranges().getFirst().first();
            return from <= to ? CharacterSet.of(from, to) : unknown(first);
        }

        private CharacterSet one() {
            if (at >= text.length) return unknown(CharacterSet.NONE);
            int each = text[at++];
            if (each == '\\') return escaped(true);
            // Some read named classes, operators of sets.
            boolean special = each == '[' || (each == '&' && next() == '&');
            return special ? unknown(CharacterSet.NONE) : CharacterSet.of(each, each);
        }
    }
}
