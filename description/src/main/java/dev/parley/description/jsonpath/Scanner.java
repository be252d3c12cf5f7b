package dev.parley.description.jsonpath;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the smallest pieces of a query: blanks, names, numbers and strings. Confined to one thread. */
final class Scanner {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    private static final Pattern FUNCTION = Pattern.compile("([a-z][a-z0-9_]*+)\\(");
    private static final long GREATEST = (1L << 53) - 1;

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    int at() {
        return at;
    }

    char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    boolean looksAt(String what) {
        return text.startsWith(what, at);
    }

    boolean take(String what) {
        if (!looksAt(what)) {
            return false;
        }
        at += what.length();
        return true;
    }

    void expect(String what) {
        if (!take(what)) {
            throw wrong("“" + what + "” is expected");
        }
    }

    void skipBlanks() {
        while (!isAtEnd() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Goes on to the next place that is no blank, when the text goes on so from there. */
    boolean takeBehindBlanks(String what) {
        int before = at;
        skipBlanks();
        if (take(what)) {
            return true;
        }
        at = before;
        return false;
    }

    void back(int place) {
        at = place;
    }

    /** A member name in short form; nothing when none begins here. */
    @Nullable
    String shorthand() {
        int from = at;
        while (!isAtEnd()) {
            int character = text.codePointAt(at);
            boolean digit = character >= '0' && character <= '9';
            if (!isNameStart(character) && !(digit && at > from)) {
                break;
            }
            at += Character.charCount(character);
        }
        return at == from ? null : text.substring(from, at);
    }

    private static boolean isNameStart(int character) {
        boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        return letter || character == '_' || (character >= 0x80 && !isSurrogate(character));
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /** The name of a function whose parenthesis follows; nothing when none begins here. */
    @Nullable
    String function() {
        Matcher matcher = FUNCTION.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group(1);
    }

    /** An integer of an index or slice; nothing when none begins here. */
    @Nullable
    Long integer() {
        Matcher matcher = INTEGER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        String digits = matcher.group();
        boolean zeros = digits.startsWith("-0") || (digits.startsWith("0") && digits.length() > 1);
        if (zeros || digits.length() > 17 || Math.abs(Long.parseLong(digits)) > GREATEST) {
            throw wrong("“" + digits + "” is no index");
        }
        at = matcher.end();
        return Long.parseLong(digits);
    }

    /** A number; nothing when none begins here. */
    @Nullable
    BigDecimal number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        try {
            var number = new BigDecimal(matcher.group());
            at = matcher.end();
            return number;
        } catch (NumberFormatException e) {
            throw wrong("“" + matcher.group() + "” is beyond all numbers");
        }
    }

    /** A string in single or double quotes; nothing when none begins here. */
    @Nullable
    String string() {
        char quote = peek();
        if (quote != '"' && quote != '\'') {
            return null;
        }
        int from = at++;
        var string = new StringBuilder();
        while (!isAtEnd()) {
            int character = text.codePointAt(at);
            if (character == quote) {
                at++;
                return string.toString();
            }
            if (character < ' ' || isSurrogate(character)) {
                throw wrong("This character must be escaped");
            }
            at += Character.charCount(character);
            string.appendCodePoint(character == '\\' ? escape(quote) : character);
        }
        at = from;
        throw wrong("The string is not closed");
    }

    private int escape(char quote) {
        char kind = peek();
        at++;
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '/', '\\' -> kind;
            case 'u' -> unicode();
            default -> {
                if (kind != quote) {
                    at--;
                    throw wrong("This is no escape");
                }
                yield kind;
            }
        };
    }

    private int unicode() {
        char first = hexadecimal();
        if (Character.isHighSurrogate(first) && take("\\u")) {
            char second = hexadecimal();
            if (Character.isLowSurrogate(second)) {
                return Character.toCodePoint(first, second);
            }
        }
        if (Character.isSurrogate(first)) {
            throw wrong("Half of a surrogate pair is no character");
        }
        return first;
    }

    private char hexadecimal() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = isAtEnd() || text.charAt(at) > 'f' ? -1 : Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                throw wrong("Four hexadecimal digits are expected");
            }
            value = value << 4 | digit;
            at++;
        }
        return (char) value;
    }

    /** A mistake at the current place. */
    ProblemException wrong(String message) {
        return wrong(message, at);
    }

    /** A mistake at a place. */
    ProblemException wrong(String message, int place) {
        return new ProblemException(Problem.of("json-path", message).at(new Place.Position(1, place + 1)));
    }
}
