package dev.parley.description.imports;

import java.util.regex.Pattern;

/** What a shell puts in the place of {@code $…} and of back quotes. */
final class Expansion {

    /** Characters of one at most. */
    private static final int MAX = 300;

    private static final Pattern NAME =
            Pattern.compile("\\$(?:([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)\\})");

    private final String text;
    private final Losses losses;

    Expansion(String text, Losses losses) {
        this.text = text;
        this.losses = losses;
    }

    /** Adds what begins at a place; where it ends. */
    int read(int at, StringBuilder out) {
        var name = NAME.matcher(text).region(at, text.length());
        if (name.lookingAt()) {
            out.append("{{")
                    .append(name.group(1) == null ? name.group(2) : name.group(1))
                    .append("}}");
            return name.end();
        }
        int end = text.startsWith("${", at)
                ? closing(at + 1, '{', '}')
                : text.startsWith("$(", at)
                        ? closing(at + 1, '(', ')')
                        : text.charAt(at) == '`' ? backQuote(at) : at + 1;
        if (end > at + 1)
            losses.add(text.substring(at, end), "A shell would put something here; it stays as it is written");
        out.append(text, at, end);
        return end;
    }

    private int backQuote(int at) {
        int end = text.indexOf('`', at + 1, Math.min(text.length(), at + MAX));
        return end < 0 ? at + 1 : end + 1;
    }

    private int closing(int at, char open, char close) {
        int depth = 0;
        for (int i = at; i < Math.min(text.length(), at + MAX); i++) {
            if (text.charAt(i) == open) depth++;
            if (text.charAt(i) == close && --depth == 0) return i + 1;
        }
        return at;
    }
}
