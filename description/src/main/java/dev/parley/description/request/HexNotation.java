package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Bytes as hexadecimal digits; blanks, line breaks, {@code 0x}, {@code :} and {@code ,} may stand between them. */
final class HexNotation {

    private HexNotation() {}

    static Notation read(MarkedText marked) {
        String text = marked.text();
        byte[] bytes = new byte[text.length() / 2];
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (isPrefix(text, at)) {
                at++;
            } else if (HexFormat.isHexDigit(each)) {
                if (digits / 2 < bytes.length) {
                    bytes[digits / 2] = (byte) (bytes[digits / 2] << 4 | HexFormat.fromHexDigit(each));
                }
                digits++;
            } else if (!isBetween(each)) {
                String shown = Character.toString(text.codePointAt(at));
                return Notation.wrong(at, "“" + shown + "” is no hexadecimal digit");
            }
        }
        if (digits % 2 != 0) {
            String many = digits == 1 ? "1 digit makes" : digits + " digits make";
            return Notation.wrong(text.stripTrailing().length() - 1, many + " no whole bytes: one is missing");
        }
        return new Notation(Arrays.copyOf(bytes, digits / 2), secrets(marked), null);
    }

    private static boolean isPrefix(String text, int at) {
        return text.charAt(at) == '0' && at + 1 < text.length() && (text.charAt(at + 1) | 0x20) == 'x';
    }

    private static boolean isBetween(char each) {
        return each == ':' || each == ',' || Notation.isBlank(each);
    }

    private static List<Span> secrets(MarkedText marked) {
        var spans = new ArrayList<Span>();
        int at = 0;
        int digits = 0;
        for (Span secret : marked.secrets()) {
            digits += digits(marked.text(), at, secret.offset());
            int count = digits(marked.text(), secret.offset(), secret.end());
            if (count > 0) {
                spans.add(new Span(digits / 2, (digits + count + 1) / 2 - digits / 2));
            }
            digits += count;
            at = secret.end();
        }
        return spans;
    }

    private static int digits(String text, int from, int to) {
        int digits = 0;
        for (int at = from; at < to; at++) {
            if (isPrefix(text, at)) {
                at++;
            } else if (HexFormat.isHexDigit(text.charAt(at))) {
                digits++;
            }
        }
        return digits;
    }
}
