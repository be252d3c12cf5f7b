package dev.parley.description.lint.path;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;

/** The characters of a path, read from left to right. Confined to one thread. */
final class Characters {

    private final String text;
    private int at;

    Characters(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    char next() {
        char each = peek();
        at++;
        return each;
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
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    /** What is taken after blanks, or nothing is. */
    boolean takeAfterBlanks(String what) {
        int before = at;
        skipBlanks();
        if (take(what)) {
            return true;
        }
        at = before;
        return false;
    }

    /** A word of a script, such as a name of a member; empty when none begins here. */
    String word() {
        int from = at;
        while (!isAtEnd() && (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '$')) {
            at++;
        }
        return text.substring(from, at);
    }

    /** What stands here up to one of the characters. */
    String until(String ends) {
        int from = at;
        while (!isAtEnd() && ends.indexOf(peek()) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A text in the quotes that begin here. */
    String quoted() {
        char quote = next();
        var quoted = new StringBuilder();
        while (peek() != quote) {
            if (isAtEnd()) {
                throw wrong("The text is not closed");
            }
            char each = next();
            quoted.append(each == '\\' ? escaped() : Character.toString(each));
        }
        at++;
        return quoted.toString();
    }

    private String escaped() {
        char each = next();
        return switch (each) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> {
                if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    throw wrong("Four hexadecimal digits are expected");
                }
                at += 4;
                yield Character.toString(Integer.parseInt(text.substring(at - 4, at), 16));
            }
            default -> Character.toString(each);
        };
    }

    /** A mistake at the current place. */
    ProblemException wrong(String message) {
        return new ProblemException(
                Problem.of("lint-path", message + " in `" + text + "`").at(new Place.Position(1, at + 1)));
    }
}
