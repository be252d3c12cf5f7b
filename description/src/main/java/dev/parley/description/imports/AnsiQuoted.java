package dev.parley.description.imports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The inside of {@code $'…'} (ANSI-C quoting of Bash). */
final class AnsiQuoted {

    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})|c(.)|(.))",
            Pattern.DOTALL);
    private static final String LETTERS = "abeEfnrtv";
    private static final String MEANT = "\u0007\b\u001B\u001B\f\n\r\t\u000B";

    private final String inside;
    private final Losses losses;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private char high;

    AnsiQuoted(String inside, Losses losses) {
        this.inside = inside;
        this.losses = losses;
    }

    /** Where the quote ends that begins at a place, or -1. */
    static int end(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.charAt(i) == '\'') return i;
        }
        return -1;
    }

    String read() {
        var escape = ESCAPE.matcher(inside);
        int from = 0;
        while (escape.find(from)) {
            text(inside.substring(from, escape.start()));
            if (escape.group(1) != null) bytes.write(Integer.parseInt(escape.group(1), 16));
            else if (escape.group(2) != null) unit(escape.group(2));
            else if (escape.group(3) != null) codePoint(Long.parseLong(escape.group(3), 16));
            else if (escape.group(4) != null) bytes.write(Integer.parseInt(escape.group(4), 8));
            else if (escape.group(5) != null) bytes.write(escape.group(5).charAt(0) & 0x1F);
            else letter(escape.group(6));
            from = escape.end();
        }
        text(inside.substring(from));
        return decoded();
    }

    private void letter(String letter) {
        int index = LETTERS.indexOf(letter);
        if (index >= 0) text(MEANT.substring(index, index + 1));
        else if ("\\'\"?".contains(letter)) text(letter);
        else text("\\" + letter);
    }

    /** Browsers write one UTF-16 unit at a time: a pair makes one character. */
    private void unit(String digits) {
        int unit = Integer.parseInt(digits, 16);
        if (Character.isHighSurrogate((char) unit)) high = (char) unit;
        else if (Character.isLowSurrogate((char) unit) && high != 0)
            codePoint(Character.toCodePoint(high, (char) unit));
        else codePoint(unit);
    }

    private void codePoint(long character) {
        boolean valid = character <= Character.MAX_CODE_POINT && (character < 0xD800 || character > 0xDFFF);
        text(valid ? Character.toString((int) character) : "\uFFFD");
    }

    private void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String decoded() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            losses.add("\\x…", "The bytes are no UTF-8; they are taken as characters of Latin-1");
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
