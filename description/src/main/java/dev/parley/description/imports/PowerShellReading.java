package dev.parley.description.imports;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into the words of PowerShell. Nothing is run: a variable becomes one of Parley. */
final class PowerShellReading {

    private static final Pattern CHARACTER =
            Pattern.compile("\\$\\(\\s*\\[char\\]\\s*(\\d{1,7}|0x[0-9A-Fa-f]{1,6})\\s*\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([^}]+)\\}|([A-Za-z_][A-Za-z0-9_]*))");
    private static final String LETTERS = "0abefnrtv";
    private static final String MEANT = "\0\u0007\b\u001B\f\n\r\t\u000B";
    private static final String MARKS = "(){}=,;|\n";

    private final String text;
    private final Losses losses;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** A word, a text in quotes, or a mark. */
    record Token(Kind kind, String text) {

        enum Kind {
            WORD,
            TEXT,
            MARK
        }

        boolean isWord() {
            return kind == Kind.WORD;
        }

        boolean isText() {
            return kind == Kind.TEXT;
        }

        boolean isMark() {
            return kind == Kind.MARK;
        }

        boolean is(String mark) {
            return isMark() && text.equals(mark);
        }
    }

    PowerShellReading(String text, Losses losses) {
        this.text = text.replace("\r\n", "\n");
        this.losses = losses;
    }

    List<Token> read() {
        while (at < text.length()) step();
        return tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (text.startsWith("@\"\n", at) || text.startsWith("@'\n", at)) {
            hereText(text.charAt(at + 1));
        } else if (text.startsWith("@{", at)) {
            mark("@{");
        } else if (c == '"') {
            doubleQuoted();
        } else if (c == '\'') {
            singleQuoted();
        } else if (c == '`' && text.startsWith("`\n", at)) {
            at += 2;
        } else if (c == '#') {
            while (at < text.length() && text.charAt(at) != '\n') at++;
        } else if (MARKS.indexOf(c) >= 0) {
            mark(String.valueOf(c));
        } else if (Character.isWhitespace(c)) {
            at++;
        } else {
            word();
        }
    }

    private void mark(String mark) {
        tokens.add(new Token(Token.Kind.MARK, mark));
        at += mark.length();
    }

    private void word() {
        int from = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && (MARKS + "\"'`").indexOf(text.charAt(at)) < 0
                && !text.startsWith("@{", at)) at++;
        if (at == from) at++;
        tokens.add(new Token(Token.Kind.WORD, text.substring(from, at)));
    }

    private void singleQuoted() {
        int opened = at++;
        var inside = new StringBuilder();
        while (at < text.length()) {
            if (text.startsWith("''", at)) {
                inside.append('\'');
                at += 2;
            } else if (text.charAt(at) == '\'') {
                at++;
                tokens.add(new Token(Token.Kind.TEXT, inside.toString()));
                return;
            } else {
                inside.append(text.charAt(at++));
            }
        }
        throw unclosed(opened);
    }

    private void doubleQuoted() {
        int opened = at++;
        var inside = new StringBuilder();
        while (at < text.length()) {
            if (text.startsWith("\"\"", at)) {
                inside.append('"');
                at += 2;
            } else if (text.charAt(at) == '"') {
                at++;
                tokens.add(new Token(Token.Kind.TEXT, inside.toString()));
                return;
            } else {
                character(inside);
            }
        }
        throw unclosed(opened);
    }

    private void character(StringBuilder inside) {
        char c = text.charAt(at);
        if (c == '`' && at + 1 < text.length()) {
            int index = LETTERS.indexOf(text.charAt(at + 1));
            inside.append(index < 0 ? text.charAt(at + 1) : MEANT.charAt(index));
            at += 2;
        } else if (c == '$') {
            dollar(inside);
        } else {
            inside.append(c);
            at++;
        }
    }

    private void dollar(StringBuilder inside) {
        var character = CHARACTER.matcher(text).region(at, text.length());
        var variable = VARIABLE.matcher(text).region(at, text.length());
        if (character.lookingAt()) {
            int code = Integer.decode(character.group(1));
            inside.append(code <= Character.MAX_VALUE ? String.valueOf((char) code) : Character.toString(code));
            at = character.end();
        } else if (variable.lookingAt()) {
            var name = variable.group(1) == null ? variable.group(2) : variable.group(1);
            inside.append("{{").append(name.replaceFirst("(?i)^env:", "")).append("}}");
            at = variable.end();
        } else {
            if (text.startsWith("$(", at))
                losses.add("$(…)", "PowerShell would put something here; it stays as it is written");
            inside.append('$');
            at++;
        }
    }

    private void hereText(char quote) {
        int opened = at;
        int end = text.indexOf("\n" + quote + "@", at + 2);
        if (end < 0) throw unclosed(opened);
        at += 3;
        var inside = new StringBuilder();
        if (quote == '\'') inside.append(text, Math.min(at, end), end);
        else while (at < end) character(inside);
        at = end + 3;
        tokens.add(new Token(Token.Kind.TEXT, inside.toString()));
    }

    private ProblemException unclosed(int opened) {
        int line = 1
                + (int) text.substring(0, opened).chars().filter(c -> c == '\n').count();
        return new ProblemException(Problem.of("shell-syntax", "The quote that is opened here is never closed")
                .at(new Place.Position(line, opened - text.lastIndexOf('\n', opened))));
    }
}
