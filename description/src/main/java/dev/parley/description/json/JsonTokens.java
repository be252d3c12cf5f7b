package dev.parley.description.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a JSON text into its tokens; a {@code {{name}}} may stand for a value, and within a string. Confined to one thread. */
final class JsonTokens {

    static final char STRING = '"';
    static final char SCALAR = '0';
    static final char VARIABLE = '$';

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?(?![A-Za-z0-9_.])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.+-]++");

    /**
     * A piece of a JSON text.
     *
     * @param kind the character itself for punctuation
     * @param fault why it is none, or nothing
     */
    record Token(char kind, int from, int to, @Nullable String fault) {}

    private final String text;
    private final Matcher number;
    private final Matcher word;
    private int at;

    JsonTokens(String text) {
        this.text = text;
        this.number = NUMBER.matcher(text);
        this.word = WORD.matcher(text);
    }

    /** The next token, or nothing at the end. */
    @Nullable
    Token next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return null;
        }
        Token token = token();
        at = token.to();
        return token;
    }

    private Token token() {
        int behind = behindVariable(at);
        if (behind > at) {
            return new Token(VARIABLE, at, behind, null);
        }
        char first = text.charAt(at);
        return switch (first) {
            case '{', '}', '[', ']', ':', ',' -> new Token(first, at, at + 1, null);
            case '"' -> string();
            case '\'' -> wrong(at, at + 1, "Strings of JSON stand in double quotes");
            default -> scalar();
        };
    }

    private Token scalar() {
        if (number.region(at, text.length()).lookingAt()) {
            return new Token(SCALAR, at, number.end(), null);
        }
        int to = word.region(at, text.length()).lookingAt() ? word.end() : at + 1;
        String found = text.substring(at, to);
        boolean known = found.equals("true") || found.equals("false") || found.equals("null");
        return known ? new Token(SCALAR, at, to, null) : wrong(at, to, "“" + found + "” is no JSON");
    }

    private Token string() {
        int place = at + 1;
        while (place < text.length()) {
            int behind = behindVariable(place);
            if (behind > place) {
                place = behind;
                continue;
            }
            char character = text.charAt(place);
            if (character == '"') {
                return new Token(STRING, at, place + 1, null);
            }
            if (character < ' ') {
                return wrong(
                        place,
                        place + 1,
                        character == '\n'
                                ? "The string is not closed on its line"
                                : "A control character must be escaped");
            }
            int next = character == '\\' ? behindEscape(place + 1) : place + 1;
            if (next < 0) {
                return wrong(place, Math.min(place + 2, text.length()), "No escape of JSON");
            }
            place = next;
        }
        return wrong(at, text.length(), "The string is not closed");
    }

    private int behindEscape(int place) {
        if (place == text.length()) {
            return -1;
        }
        char kind = text.charAt(place);
        if ("\"\\/bfnrt".indexOf(kind) >= 0) {
            return place + 1;
        }
        return kind == 'u' && isHex(place + 1, 4) ? place + 5 : -1;
    }

    private boolean isHex(int from, int count) {
        int place = from;
        while (place < text.length()
                && place < from + count
                && Character.digit(text.charAt(place), 16) >= 0
                && text.charAt(place) < 128) {
            place++;
        }
        return place == from + count;
    }

    /** The place behind a {@code {{name}}} that begins here, or the place itself. */
    private int behindVariable(int from) {
        if (!text.startsWith("{{", from)) {
            return from;
        }
        int close = from + 2;
        while (close < text.length() && text.charAt(close) != '{' && text.charAt(close) != '}') {
            close++;
        }
        boolean closed =
                text.startsWith("}}", close) && !text.substring(from + 2, close).isBlank();
        return closed ? close + 2 : from;
    }

    private static Token wrong(int from, int to, String fault) {
        return new Token('?', from, to, fault);
    }
}
