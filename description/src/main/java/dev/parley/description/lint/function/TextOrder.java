package dev.parley.description.lint.function;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The order of texts that people expect (that of the root of CLDR, in which JavaScript's {@code localeCompare} compares): blanks, signs,
 * digits, letters; marks and then case decide only between texts that are otherwise the same, small letters first.
 */
final class TextOrder {

    private static final String SIGNS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    private TextOrder() {}

    static int compare(String left, String right) {
        int letters = compare(bare(left), bare(right), false);
        if (letters != 0) {
            return letters;
        }
        int marks = Normalizer.normalize(left, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .compareTo(Normalizer.normalize(right, Normalizer.Form.NFD).toLowerCase(Locale.ROOT));
        return marks != 0 ? marks : compare(left, right, true);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static int compare(String left, String right, boolean byCase) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            int order = byCase
                    ? Boolean.compare(Character.isUpperCase(left.charAt(i)), Character.isUpperCase(right.charAt(i)))
                    : Integer.compare(weight(left.charAt(i)), weight(right.charAt(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int weight(char each) {
        if (Character.isWhitespace(each)) {
            return 1;
        }
        int sign = SIGNS.indexOf(each);
        if (sign >= 0) {
            return 2 + sign;
        }
        return each < 0x80 || Character.isLetterOrDigit(each) ? 1_000 + each : 500 + (each & 0xff);
    }
}
