package dev.parley.description.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * How scalars are written: texts so that YAML 1.2, YAML 1.1 and JSON readers all see the same in them; numbers with the text that they
 * have, wherever the syntax has that for a number, though a YAML 1.1 reader takes {@code 1e5} for a text.
 */
final class ScalarText {

    /** Words that a YAML 1.1 reader takes for something else than a text. */
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "true", "false", "on", "off", "null", "~", "=", "<<", "");

    private static final int LONGEST_WORD = 5;

    private static final Pattern EXPONENT = Pattern.compile("E(?=[0-9])");
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(0x[0-9a-fA-F_]*|0[ob]?[0-7_]*"
                    + "|[0-9][0-9_,]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|\\.[0-9_]+([eE][-+]?[0-9]+)?"
                    + "|[0-9][0-9_]*(:[0-9]{1,2})+(\\.[0-9_]*)?|\\.(inf|nan))"
                    + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?",
            Pattern.CASE_INSENSITIVE);

    private ScalarText() {}

    static boolean isPlain(String text, boolean flow) {
        if (text.length() <= LONGEST_WORD && WORDS.contains(text.toLowerCase(Locale.ROOT))) return false;
        if ("-?:,[]{}#&*!|>'\"%@` ".indexOf(text.charAt(0)) >= 0 || text.endsWith(" ") || text.endsWith(":"))
            return false;
        if (text.contains(": ") || text.contains(" #") || text.startsWith("...")) return false;
        if (flow && text.chars().anyMatch(c -> ",[]{}:".indexOf(c) >= 0)) return false;
        if (!isPrintable(text)) return false;
        boolean mayBeNumber = "-+.0123456789".indexOf(text.charAt(0)) >= 0;
        return !mayBeNumber || (!NUMBER.matcher(text).matches() && YamlScalar.isString(text));
    }

    /** Whether it can stand on one line without escapes. */
    static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e) return text.codePoints().skip(i).allMatch(ScalarText::isPrintable);
        }
        return true;
    }

    private static boolean isPrintable(int c) {
        return (c >= 0x20 && c < 0x7f)
                || (c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029)
                || (c >= 0xe000 && c < 0xfffe && c != 0xfeff)
                || c >= 0x10000;
    }

    /** Whether it has several lines that can be written as they are, under a {@code |}. */
    static boolean isLiteral(String text) {
        int last = text.length() - 1;
        if (text.indexOf('\n') < 0 || text.equals("\n") || (last > 0 && text.endsWith("\n\n"))) return false;
        if (text.charAt(0) == '\n' || text.charAt(0) == ' ' || text.charAt(0) == '\t') return false;
        for (var line : text.split("\n", -1)) {
            if (!line.isEmpty() && line.isBlank()) return false;
            if (!isPrintable(line.replace("\t", ""))) return false;
        }
        return true;
    }

    static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** In double quotes, with escapes that YAML and JSON share. */
    static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2);
        quote(text, quoted);
        return quoted.toString();
    }

    /** Adds the same to a text. */
    static void quote(String text, StringBuilder to) {
        to.append('"');
        // nearly all characters stand for themselves: they are taken over in stretches
        int from = 0;
        for (int at = 0, next; at < text.length(); at = next) {
            int c = text.codePointAt(at);
            next = at + Character.charCount(c);
            if (isPrintable(c) && c != '"' && c != '\\') continue;
            to.append(text, from, at).append(escape(c));
            from = next;
        }
        to.append(text, from, text.length()).append('"');
    }

    private static String escape(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted(c);
        };
    }

    /** One line of YAML that says the text. */
    static String line(String text, boolean flow, char quote) {
        if (isPlain(text, flow)) return text;
        return quote == '\'' && isPrintable(text) ? single(text) : quoted(text);
    }

    /** A scalar that is no text. */
    static String other(JsonNode value, Syntax syntax) {
        if (value instanceof WrittenNumber written && written.fits(syntax)) return written.text();
        if (value.isNumber() && !value.isIntegralNumber() && !Double.isFinite(value.asDouble())) {
            if (syntax == Syntax.JSON) return "null";
            double number = value.asDouble();
            return Double.isNaN(number) ? ".nan" : number > 0 ? ".inf" : "-.inf";
        }
        // YAML 1.1 takes 1.0E10 for a text, and 1.0E+10 for a number
        return value.isNumber() && !value.isIntegralNumber()
                ? EXPONENT.matcher(value.toString()).replaceFirst("E+")
                : JsonScalar.text(value);
    }
}
