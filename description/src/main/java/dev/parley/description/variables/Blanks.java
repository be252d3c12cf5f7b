package dev.parley.description.variables;

/** White space as ECMAScript knows it, so that the interface and the server cut templates alike. */
final class Blanks {

    private Blanks() {}

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return (character >= '\t' && character <= '\r')
                || character == '\u00A0'
                || character == '\uFEFF'
                || character == '\u2028'
                || character == '\u2029'
                || Character.getType(character) == Character.SPACE_SEPARATOR;
    }
}
