package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes as Base64, of either alphabet (RFC 4648 §4, §5), with or without padding, broken by blanks or not. */
final class Base64Notation {

    private Base64Notation() {}

    static Notation read(MarkedText marked) {
        String text = marked.text();
        int last = lastOther(text);
        var bits = new Bits(text.length());
        int padding = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            int value = value(each);
            if (value >= 0) {
                bits.add(value);
            } else if (each == '=' && at > last) {
                padding++;
            } else if (!Notation.isBlank(each)) {
                String shown = Character.toString(text.codePointAt(at));
                return Notation.wrong(at, "“" + shown + "” is not allowed here in Base64");
            }
        }
        int digits = bits.digits;
        boolean padded = padding == 0 || (padding <= 2 && (digits + padding) % 4 == 0);
        if (digits % 4 == 1 || !padded) {
            String many = digits == 1 ? "1 character makes" : digits + " characters make";
            return Notation.wrong(Math.max(1, text.stripTrailing().length()) - 1, many + " no whole bytes");
        }
        return new Notation(bits.bytes(), secrets(marked), null);
    }

    /** The last character that is neither a blank nor padding. */
    private static int lastOther(String text) {
        int at = text.length() - 1;
        while (at >= 0 && (text.charAt(at) == '=' || Notation.isBlank(text.charAt(at)))) {
            at--;
        }
        return at;
    }

    private static int value(char each) {
        if (each >= 'A' && each <= 'Z') {
            return each - 'A';
        }
        if (each >= 'a' && each <= 'z') {
            return each - 'a' + 26;
        }
        if (each >= '0' && each <= '9') {
            return each - '0' + 52;
        }
        return switch (each) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }

    /** Collects groups of six bits. */
    private static final class Bits {

        private final byte[] bytes;
        private int digits;
        private int held;

        Bits(int most) {
            bytes = new byte[(int) (most * 3L / 4)];
        }

        void add(int value) {
            held = held << 6 | value;
            digits++;
            int count = whole(digits);
            if (count > whole(digits - 1)) {
                bytes[count - 1] = (byte) (held >> (int) (digits * 6L - count * 8L));
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, whole(digits));
        }
    }

    private static int whole(int digits) {
        return (int) (digits * 6L / 8);
    }

    private static List<Span> secrets(MarkedText marked) {
        var spans = new ArrayList<Span>();
        int at = 0;
        int digits = 0;
        for (Span secret : marked.secrets()) {
            digits += digits(marked.text(), at, secret.offset());
            int behind = digits + digits(marked.text(), secret.offset(), secret.end());
            int from = whole(digits);
            int to = Math.min(
                    (int) ((behind * 6L + 7) / 8),
                    whole(digits(marked.text(), 0, marked.text().length())));
            if (behind > digits && to > from) {
                spans.add(new Span(from, to - from));
            }
            digits = behind;
            at = secret.end();
        }
        return spans;
    }

    private static int digits(String text, int from, int to) {
        int digits = 0;
        for (int at = from; at < to; at++) {
            digits += value(text.charAt(at)) >= 0 ? 1 : 0;
        }
        return digits;
    }
}
