package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts as UTF-8 (RFC 3629). */
final class Utf8 {

    private Utf8() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean hasLoneSurrogate(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at)) && !isPair(text, at)) {
                return true;
            }
            at += Character.isSurrogate(text.charAt(at)) ? 1 : 0;
        }
        return false;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    /** The text with U+FFFD in place of each surrogate that stands alone. */
    static String sound(String text) {
        if (!hasLoneSurrogate(text)) {
            return text;
        }
        var sound = new StringBuilder(text.length());
        text.codePoints()
                .forEach(each -> sound.appendCodePoint(
                        each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? 0xFFFD : each));
        return sound.toString();
    }

    /** The marked places, counted in bytes. */
    static List<Span> inBytes(MarkedText marked) {
        var spans = new ArrayList<Span>();
        int at = 0;
        int offset = 0;
        for (Span secret : marked.secrets()) {
            offset += bytes(marked.text().substring(at, secret.offset())).length;
            int length = bytes(marked.text().substring(secret.offset(), secret.end())).length;
            spans.add(new Span(offset, length));
            offset += length;
            at = secret.end();
        }
        return spans;
    }
}
