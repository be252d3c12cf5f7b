package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import org.jspecify.annotations.Nullable;

/** What may stand in a header line (RFC 9110 §5). */
final class FieldSyntax {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private FieldSyntax() {}

    /** Whether a text is a token (RFC 9110 §5.6.2), such as a field name or a subprotocol. */
    static boolean isToken(String text) {
        return !text.isEmpty() && firstWrong(text) < 0;
    }

    /** Why a text is no token: the character that may not stand in one; nothing when it is a token. */
    static @Nullable String tokenFault(MarkedText name, String what) {
        String text = name.text();
        if (text.isEmpty()) {
            return "The " + what + " is empty";
        }
        int wrong = firstWrong(text);
        return wrong < 0
                ? null
                : "The " + what + " “" + shown(name.masked()) + "” must not hold " + named(text.codePointAt(wrong));
    }

    private static int firstWrong(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
            if (!letter && (each < '0' || each > '9') && TOKEN_MARKS.indexOf(each) < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Why a text is no field value (RFC 9110 §5.5); nothing when it is one. */
    static @Nullable String valueFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\r' || each == '\n') {
                return "A header’s value must not hold a line break";
            }
            if ((each < ' ' && each != '\t') || each == 0x7F) {
                return "A header’s value must not hold " + named(each);
            }
        }
        return null;
    }

    /** A character in words. */
    static String named(int character) {
        return switch (character) {
            case ' ' -> "a blank";
            case '\t' -> "a tab";
            case '\r', '\n' -> "a line break";
            default ->
                character < ' ' || character == 0x7F
                        ? "the control character U+%04X".formatted(character)
                        : "“" + Character.toString(character) + "”";
        };
    }

    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", "�");
    }
}
