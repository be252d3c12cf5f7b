package dev.parley.description.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * How a language writes texts: between quotation marks, with nothing in them that could end them, hide something or stand for
 * something else.
 *
 * @param unusual the escape of a character that is not written as it is
 * @param marked further characters that are escaped by a backslash
 * @param tagEnd what is written for {@code </}, which would end a script in a page
 * @param open before a text of several lines
 * @param between its lines
 * @param close behind them
 */
record Literals(IntFunction<String> unusual, String marked, String tagEnd, String open, String between, String close) {

    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    static final Literals JAVASCRIPT = new Literals("\\u{%x}"::formatted, "", "<\\/", "", " +", "");
    static final Literals PYTHON = new Literals(Literals::long8, "", "</", "(", "", ")");
    static final Literals JAVA = new Literals(Literals::java, "", "</", "", " +", "");
    static final Literals GO = new Literals(Literals::long8, "", "</", "", " +", "");
    static final Literals CSHARP = new Literals(Literals::long8, "", "</", "", " +", "");
    static final Literals PHP = new Literals("\\u{%x}"::formatted, "$", "</", "", " .", "");
    static final Literals RUST = new Literals("\\u{%x}"::formatted, "", "</", "concat!(", ",", ")");

    /** An escape of four or eight digits. */
    private static String long8(int codePoint) {
        return (codePoint > 0xFFFF ? "\\U%08x" : "\\u%04x").formatted(codePoint);
    }

    /** Java reads Unicode escapes before all else, so control characters must be octal (JLS §3.3). */
    private static String java(int codePoint) {
        if (codePoint < 0x80) {
            return "\\%03o".formatted(codePoint);
        }
        var escape = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            escape.append("\\u%04x".formatted((int) unit));
        }
        return escape.toString();
    }

    /** A text on one line. */
    String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 16).append('"');
        // nearly all characters stand for themselves: they are taken over in stretches
        int from = 0;
        for (int at = 0, next; at < text.length(); at = next) {
            int each = text.codePointAt(at);
            next = at + Character.charCount(each);
            boolean plain = each >= ' ' && each <= '~' && each != '"' && each != '\\' && marked.indexOf(each) < 0;
            if (plain) continue;
            quoted.append(text, from, at).append(written(each));
            from = next;
        }
        return quoted.append(text, from, text.length()).append('"').toString().replace("</", tagEnd);
    }

    private String written(int codePoint) {
        return switch (codePoint) {
            case '\\' -> "\\\\";
            case '"' -> "\\\"";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                if (marked.indexOf(codePoint) >= 0) {
                    yield "\\" + Character.toString(codePoint);
                }
                yield isUnusual(codePoint) ? unusual.apply(codePoint) : Character.toString(codePoint);
            }
        };
    }

    /** Control characters, those that change the direction or end lines, and halves of pairs. */
    private static boolean isUnusual(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** A text, each of its lines on one of its own. */
    String lines(String text, String indent) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(quoted(text.substring(at, next)));
            at = next;
        }
        if (lines.size() < 2) {
            return quoted(text);
        }
        String inner = "\n" + indent + (indent.startsWith("\t") ? "\t" : "    ");
        return open
                + (open.isEmpty() ? "" : inner)
                + String.join(between + inner, lines)
                + (close.isEmpty() ? "" : "\n" + indent + close);
    }

    /** A word of a POSIX shell, in apostrophes where it needs them. */
    static String shell(String text) {
        return PLAIN_WORD.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
