package dev.parley.cli;

import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.ResponseHead;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts for a terminal: with colours or without, and never with control characters of a peer. */
public record Paint(boolean colour) {

    private static final Pattern JSON = Pattern.compile(
            "(\"(?:[^\"\\\\]|\\\\.)*+\")(\\s*:)?|(-?\\d[\\d.eE+-]*+|\\btrue\\b|\\bfalse\\b|\\bnull\\b)");

    /** The head of a response. */
    public String head(ResponseHead head) {
        String code = switch (head.status() / 100) {
            case 2 -> "32";
            case 3 -> "36";
            case 4 -> "33";
            case 5 -> "31";
            default -> "1";
        };
        StringBuilder text = new StringBuilder(head.version() + " ");
        text.append(in("1;" + code, (head.status() + " " + head.reason()).strip()))
                .append('\n');
        for (HeaderField line : head.fields().lines()) {
            text.append(in("36", line.name()))
                    .append(": ")
                    .append(sound(line.value()))
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    /** JSON that is set out already. */
    public String json(String text) {
        if (!colour) {
            return text;
        }
        StringBuilder painted = new StringBuilder();
        Matcher token = JSON.matcher(text);
        while (token.find()) {
            String string = token.group(1);
            String colon = token.group(2) == null ? "" : token.group(2);
            String shown = string == null ? in("33", token.group()) : in(colon.isEmpty() ? "32" : "34", string) + colon;
            token.appendReplacement(painted, Matcher.quoteReplacement(shown));
        }
        return token.appendTail(painted).toString();
    }

    /** A text in a colour, by its SGR parameters (ECMA-48 §8.3.117). */
    public String in(String code, String text) {
        return colour ? "\u001b[" + code + "m" + sound(text) + "\u001b[0m" : sound(text);
    }

    /** Control characters are shown, not carried out. */
    public static String sound(String text) {
        StringBuilder sound = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean kept = each >= 0x20 || each == '\n' || each == '\t' || each == '\r';
            sound.append(kept && (each < 0x7f || each > 0x9f) ? each : each < 0x20 ? (char) (0x2400 + each) : '\u2421');
        }
        return sound.toString();
    }
}
