package dev.parley.cli.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the command line, in the manner of HTTPie: a name, a sign that says what it is, and a value.
 *
 * @param written as typed
 */
record Item(Sign sign, String name, String value, String written) {

    /** What an item is, by the sign between name and value. */
    enum Sign {
        JSON_FILE(":=@"),
        QUERY_FILE("==@"),
        JSON(":="),
        QUERY("=="),
        FIELD_FILE("=@"),
        HEADER_FILE(":@"),
        FIELD("="),
        UPLOAD("@"),
        HEADER(":"),
        EMPTY_HEADER(";");

        private final String text;

        Sign(String text) {
            this.text = text;
        }
    }

    private static final String SPECIAL = ":;=@";

    /** Reads an item; the first sign counts, of two at one place the longer. A backslash takes a sign for itself. */
    static Item read(String written) {
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            char next = written.charAt(at);
            if (next == '\\' && at + 1 < written.length()) {
                name.append(escaped(written, at) ? "" : "\\").append(written.charAt(at + 1));
                at += 2;
                continue;
            }
            Sign sign = signAt(written, at);
            if (sign != null) {
                return item(sign, name.toString(), unescaped(written.substring(at + sign.text.length())), written);
            }
            name.append(next);
            at++;
        }
        throw problem("“" + written + "” is no item: name:value, name==value, name=value, name:=json or name@file");
    }

    /** Whether the value is JSON. */
    boolean isJson() {
        return sign == Sign.JSON || sign == Sign.JSON_FILE;
    }

    /** Whether a text can be read as an item. */
    static boolean isItem(String written) {
        try {
            read(written);
            return true;
        } catch (ProblemException _) {
            return false;
        }
    }

    private static boolean escaped(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && SPECIAL.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean slash = text.charAt(at) == '\\' && at + 1 < text.length();
            plain.append(slash && escaped(text, at) ? "" : text.charAt(at));
            if (slash) {
                plain.append(text.charAt(++at));
            }
        }
        return plain.toString();
    }

    private static @Nullable Sign signAt(String text, int at) {
        for (Sign sign : List.of(Sign.values())) {
            boolean last = sign != Sign.EMPTY_HEADER || at == text.length() - 1;
            if (last && text.startsWith(sign.text, at)) {
                return sign;
            }
        }
        return null;
    }

    private static Item item(Sign sign, String name, String value, String written) {
        if (name.isEmpty() && sign != Sign.UPLOAD) {
            throw problem("“" + written + "” has no name before “" + sign.text + "”");
        }
        return new Item(sign, name, value, written);
    }

    private static ProblemException problem(String message) {
        return new ProblemException(Problem.of("item-malformed", message));
    }
}
