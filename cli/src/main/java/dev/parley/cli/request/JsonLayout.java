package dev.parley.cli.request;

/** Sets JSON out over lines; nothing but the blanks between its tokens changes. */
final class JsonLayout {

    private static final String INDENT = "    ";

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private JsonLayout(String text) {
        this.text = text;
    }

    /** The same JSON, readable; what is no JSON comes out somehow. */
    static String of(String text) {
        return new JsonLayout(text).laidOut();
    }

    private String laidOut() {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            switch (each) {
                case '"' -> at = string(at);
                case '{', '[' -> at = open(each, at);
                case '}', ']' -> {
                    depth--;
                    line().append(each);
                }
                case ',' -> {
                    out.append(each);
                    line();
                }
                case ':' -> out.append(": ");
                case ' ', '\t', '\r', '\n' -> {}
                default -> out.append(each);
            }
        }
        return out.toString();
    }

    private int string(int from) {
        int to = from + 1;
        while (to < text.length() && text.charAt(to) != '"') {
            to += text.charAt(to) == '\\' ? 2 : 1;
        }
        int end = Math.min(to, text.length() - 1);
        out.append(text, from, end + 1);
        return end;
    }

    /** Opens a container, or takes an empty one whole. */
    private int open(char bracket, int from) {
        int next = from + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        out.append(bracket);
        if (next < text.length() && text.charAt(next) == (bracket == '{' ? '}' : ']')) {
            out.append(text.charAt(next));
            return next;
        }
        depth++;
        line();
        return from;
    }

    private StringBuilder line() {
        return out.append('\n').append(INDENT.repeat(Math.max(0, depth)));
    }
}
