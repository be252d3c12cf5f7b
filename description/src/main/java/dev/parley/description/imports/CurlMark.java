package dev.parley.description.imports;

/**
 * Whether a text has a command of curl somewhere: the word at the beginning of a line or of what stands in it, behind a prompt, words of a
 * shell or a path. Time is linear in the text, as any text is asked.
 */
final class CurlMark {

    private static final String WORD = "curl";
    private static final String OPENING = "|;&({!";
    private static final int LONGEST_PATH = 300;

    private final String text;
    private int seen;
    private int line;
    private boolean comment;

    private CurlMark(String text) {
        this.text = text;
    }

    static boolean isIn(String text) {
        return new CurlMark(text).found();
    }

    private boolean found() {
        for (int at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + WORD.length())) {
            see(at);
            if (ends(at + WORD.length()) && begins(at)) return true;
        }
        return false;
    }

    /** Keeps where the line begins, and whether a comment begins in it before the place. */
    private void see(int at) {
        for (; seen < at; seen++) {
            char c = text.charAt(seen);
            if (c == '\n') {
                line = seen + 1;
                comment = false;
            } else if (c == '#') comment = true;
        }
    }

    private boolean ends(int at) {
        int end = text.startsWith(".exe", at) ? at + ".exe".length() : at;
        return end == text.length() || Character.isWhitespace(text.charAt(end));
    }

    private boolean begins(int at) {
        int start = at;
        boolean path = start > line && "/\\".indexOf(text.charAt(start - 1)) >= 0;
        for (int i = 0; path && start > line && i < LONGEST_PATH; i++, start--) {
            char c = text.charAt(start - 1);
            if (OPENING.indexOf(c) >= 0) return true;
            if (c == '\'' || c == '"') return false;
            if (Character.isWhitespace(c)) break;
        }
        return start == line || opened(start);
    }

    private boolean opened(int at) {
        char before = text.charAt(at - 1);
        if (before == '>') return prompted();
        if (!Character.isWhitespace(before)) return OPENING.indexOf(before) >= 0;
        if (!comment) return true;
        int start = at;
        while (start > line && Character.isWhitespace(text.charAt(start - 1))) start--;
        return start > line && OPENING.indexOf(text.charAt(start - 1)) >= 0;
    }

    /** Behind a prompt of cmd.exe, such as {@code C:\>}. */
    private boolean prompted() {
        return text.startsWith(":\\", line + 1);
    }
}
