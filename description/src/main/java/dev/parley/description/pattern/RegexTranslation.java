package dev.parley.description.pattern;

import java.util.regex.Pattern;

/** Writes a regular expression of JavaScript as Java reads it, where the two differ. */
final class RegexTranslation {

    private static final Pattern NAME = Pattern.compile("\\?<[^=!>][^>]*>");
    private static final Pattern NAMED = Pattern.compile("<[^>]+>");

    private final String text;
    private final boolean lines;
    private final boolean unicode;
    private final StringBuilder written = new StringBuilder();
    private int at;

    private RegexTranslation(String text, boolean lines, boolean unicode) {
        this.text = text;
        this.lines = lines;
        this.unicode = unicode;
    }

    /**
     * As Java reads it.
     *
     * @param lines whether {@code $} is the end of a line, too
     * @param unicode whether braces after p and u are properties and numbers of characters
     */
    static String of(String text, boolean lines, boolean unicode) {
        var translation = new RegexTranslation(text, lines, unicode);
        translation.run();
        return translation.written.toString();
    }

    private void run() {
        boolean inClass = false;
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each == '\\') {
                if (inClass && text.startsWith("b", at)) backspace();
                else escape();
            } else if (inClass) {
                inClass = each != ']';
                written.append(each == '[' || each == '&' ? "\\" + each : Character.toString(each));
            } else if (each == '[') {
                inClass = opened();
            } else if (each == '{' && !isQuantifier()) {
                written.append("\\{");
            } else if (each == '$' && !lines) {
                written.append("\\z");
            } else if (each == '('
                    && NAME.matcher(text).region(at, text.length()).lookingAt()) {
                named("(?<", at + 2);
            } else {
                written.append(each);
            }
        }
    }

    /** The name of a group that begins at {@code from}; to Java it has letters and digits of ASCII only. */
    private void named(String before, int from) {
        int end = text.indexOf('>', from);
        written.append(before);
        text.substring(from, end).chars().forEach(each -> {
            if (each != 'U' && each < 128 && Character.isLetterOrDigit(each)) written.append((char) each);
            else written.append('U').append(each).append('U');
        });
        written.append('>');
        at = end + 1;
    }

    private void backspace() {
        at++;
        written.append("\\x08");
    }

    /** Whether a class begins; the empty ones stand for nothing and for everything. */
    private boolean opened() {
        if (text.startsWith("]", at)) {
            at++;
            written.append("(?!)");
            return false;
        }
        if (text.startsWith("^]", at)) {
            at += 2;
            written.append("[\\s\\S]");
            return false;
        }
        written.append('[');
        if (text.startsWith("^", at)) {
            at++;
            written.append('^');
        }
        return true;
    }

    private boolean isQuantifier() {
        int end = text.indexOf('}', at);
        return end > 0 && at > 1 && text.substring(at, end).matches("[0-9]+(,[0-9]*)?");
    }

    private void escape() {
        if (at >= text.length()) {
            written.append('\\');
            return;
        }
        char each = text.charAt(at++);
        if ("pPu".indexOf(each) >= 0 && text.startsWith("{", at)) {
            braced(each);
            return;
        }
        if (each == 'k' && NAMED.matcher(text).region(at, text.length()).lookingAt()) {
            named("\\k<", at + 1);
            return;
        }
        boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
        if (letter && "bBdDsSwWtnrfvkcxu".indexOf(each) < 0) {
            written.append(each);
        } else if (each == 'v') {
            written.append("\\x0B");
        } else if (each == '0') {
            octal();
        } else {
            written.append('\\').append(each);
        }
    }

    /** A property of characters, or a character by its number; without the flag u only the letter. */
    private void braced(char letter) {
        int end = text.indexOf('}', at);
        if (!unicode || end < 0) {
            written.append(letter);
            return;
        }
        var name = text.substring(at + 1, end);
        at = end + 1;
        written.append(letter == 'u' ? "\\x" : "\\" + letter)
                .append('{')
                .append(letter == 'u' ? name : CharacterProperty.named(name))
                .append('}');
    }

    /** A character by up to three octal digits, of which the first is read. */
    private void octal() {
        int value = 0;
        for (int end = at + 2; at < end && at < text.length() && isOctal(text.charAt(at)); at++) {
            value = value * 8 + (text.charAt(at) - '0');
        }
        written.append(String.format("\\x%02x", value));
    }

    private static boolean isOctal(char each) {
        return each >= '0' && each <= '7';
    }
}
