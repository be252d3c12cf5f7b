package dev.parley.description.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that are likely to fit a regular expression: short and long ones, with first and last characters of its classes. They are guesses,
 * to be tried.
 */
public final class PatternTexts {

    /** Characters of a text. */
    static final int LONGEST = 200;

    private static final int DEEPEST = 50;

    /** What a group begins with that is more than a group. */
    private static final Pattern HEAD = Pattern.compile("\\?(:|=|!|<=|<!|<\\w+>)");

    private static final Pattern NUMBER =
            Pattern.compile("u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|u\\{([0-9a-fA-F]{1,6})}");
    private static final Pattern PROPERTY = Pattern.compile("p\\{(\\w+=)?(\\w+)}");

    private final String expression;
    private final int variant;
    /** How often is repeated at least what may be repeated without end. */
    private final int often;

    /** What has to be in the text wherever it stands, as far as lookaheads ask for it. */
    private final StringBuilder ahead = new StringBuilder();

    private int at;
    private int depth;

    private PatternTexts(String expression, int variant, int often) {
        this.expression = expression;
        this.variant = variant;
        this.often = often;
    }

    /** Some for an expression, each once. */
    public static Set<String> of(String expression) {
        return of(expression, 0);
    }

    /**
     * Some in which is repeated what may be repeated without end.
     *
     * @param often how often at least
     */
    static Set<String> of(String expression, int often) {
        Set<String> texts = new LinkedHashSet<>();
        for (int variant = 0; variant < 8; variant++) {
            var made = new PatternTexts(expression, variant, often);
            var text = made.either();
            texts.add(text);
            texts.add(made.withAhead(text));
        }
        return texts;
    }

    /** The text with what is looked for ahead in place of its beginning. */
    private String withAhead(String text) {
        return ahead + text.substring(Math.min(ahead.length(), text.length()));
    }

    private boolean wide() {
        return (variant & 1) != 0;
    }

    private boolean last() {
        return (variant & 2) != 0;
    }

    private boolean later() {
        return (variant & 4) != 0;
    }

    /** One of the alternatives that are separated by bars. */
    private String either() {
        List<String> all = new ArrayList<>();
        all.add(sequence());
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return later() ? all.getLast() : all.getFirst();
    }

    private String sequence() {
        var text = new StringBuilder();
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            text.append(repeated(atom()));
            if (text.length() > LONGEST) text.setLength(LONGEST);
        }
        return text.toString();
    }

    private String atom() {
        char each = expression.charAt(at++);
        return switch (each) {
            case '^', '$' -> "";
            case '.' -> last() ? "~" : "a";
            case '[' -> oneOfClass();
            case '(' -> group();
            case '\\' -> escaped();
            default -> String.valueOf(each);
        };
    }

    private String group() {
        if (++depth > DEEPEST) {
            at = expression.length();
            return "";
        }
        var head = HEAD.matcher(expression).region(at, expression.length());
        var kind = head.lookingAt() ? head.group(1) : "";
        if (!kind.isEmpty()) at = head.end();
        var inner = either();
        if (at < expression.length()) at++;
        depth--;
        if (kind.equals("=")) ahead.append(inner);
        return kind.isEmpty() || kind.equals(":") || kind.endsWith(">") ? inner : "";
    }

    private String escaped() {
        if (at >= expression.length()) return "";
        var number = NUMBER.matcher(expression).region(at, expression.length());
        if (number.lookingAt()) {
            at = number.end();
            var digits = number.group().replaceAll("^.|[{}]", "");
            int point = Integer.parseInt(digits, 16);
            return Character.isValidCodePoint(point) ? Character.toString(point) : "";
        }
        var property = PROPERTY.matcher(expression).region(at, expression.length());
        if (property.lookingAt()) {
            at = property.end();
            return ofProperty(property.group(2));
        }
        char each = expression.charAt(at++);
        return switch (each) {
            case 'd' -> last() ? "9" : "0";
            case 'w' -> last() ? "_" : "a";
            case 's' -> " ";
            case 'D', 'W', 'S' -> last() ? "-" : "A";
            case 'b', 'B', 'A', 'z', 'Z' -> "";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> String.valueOf(each);
        };
    }

    /** A character of a property such as {@code Lu}. */
    private static String ofProperty(String name) {
        if (name.startsWith("Lu") || name.startsWith("Upper")) return "A";
        return switch (name.charAt(0)) {
            case 'N', 'D' -> "0";
            case 'P' -> "-";
            case 'S' -> "+";
            case 'Z' -> " ";
            default -> "a";
        };
    }

    private String oneOfClass() {
        boolean inverted = at < expression.length() && expression.charAt(at) == '^';
        if (inverted) at++;
        List<String> members = new ArrayList<>();
        boolean first = true;
        while (at < expression.length() && (first || expression.charAt(at) != ']')) {
            first = false;
            char each = expression.charAt(at);
            if (each == '-' && !members.isEmpty() && at + 1 < expression.length() && expression.charAt(at + 1) != ']') {
                at++;
                continue;
            }
            at++;
            members.add(each == '\\' ? escaped() : String.valueOf(each));
        }
        at++;
        if (inverted) return outside(members);
        return members.isEmpty() ? "" : last() ? members.getLast() : members.getFirst();
    }

    private static String outside(List<String> members) {
        for (var each : List.of("a", "0", "-", "Z", " ")) {
            if (!members.contains(each)) return each;
        }
        return "~";
    }

    private String repeated(String text) {
        if (at >= expression.length()) return text;
        int times = 1;
        switch (expression.charAt(at)) {
            case '*' -> times = Math.max(wide() ? 3 : 0, often);
            case '+' -> times = Math.max(wide() ? 3 : 1, often);
            case '?' -> times = wide() ? 1 : 0;
            case '{' -> {
                return braced(text);
            }
            default -> {
                return text;
            }
        }
        at++;
        lazily();
        return text.repeat(times);
    }

    private String braced(String text) {
        int end = expression.indexOf('}', at);
        var bounds = end < 0 ? "" : expression.substring(at + 1, end);
        if (!bounds.matches("\\d{1,6}(,\\d{0,6})?")) return text;
        at = end + 1;
        lazily();
        var parts = bounds.split(",", -1);
        int least = Integer.parseInt(parts[0]);
        boolean endless = parts.length > 1 && parts[1].isEmpty();
        if (endless) least = Math.max(least, often);
        int most = parts.length == 1 ? least : endless ? least + 3 : Integer.parseInt(parts[1]);
        return text.repeat(Math.min(wide() ? most : least, LONGEST));
    }

    private void lazily() {
        if (at < expression.length() && (expression.charAt(at) == '?' || expression.charAt(at) == '+')) at++;
    }
}
