package dev.parley.description.lint.ruleset;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern of file names as shells and Spectral read it: {@code *}, {@code ?}, {@code **}, {@code [a-c]}, {@code {a,b}}, {@code +(a|b)},
 * and {@code !} in front for all others; one without a slash is for names in every folder, and hidden files are meant only where a dot is
 * written.
 */
record Glob(List<One> alternatives, boolean isMeant) {

    private static final int MOST_ALTERNATIVES = 1000;

    /** A pattern without braces. */
    private record One(Pattern pattern, boolean whole) {

        static One of(String written) {
            var plain = written.startsWith("./") ? written.substring(2) : written;
            return new One(Pattern.compile(translated(plain, true)), plain.contains("/"));
        }

        boolean matches(String path) {
            return pattern.matcher(whole ? path : path.substring(path.lastIndexOf('/') + 1))
                    .matches();
        }
    }

    static Glob of(String written) {
        boolean others = written.startsWith("!") && !written.startsWith("!(");
        var alternatives = expanded(others ? written.substring(1) : written)
                .limit(MOST_ALTERNATIVES)
                .map(One::of)
                .toList();
        return new Glob(alternatives, !others);
    }

    /** Whether a file is meant, by its path with slashes from the folder of the ruleset. */
    boolean matches(String path) {
        return alternatives.stream().anyMatch(each -> each.matches(path)) == isMeant;
    }

    /** What the first braces stand for, each written out. */
    private static Stream<String> expanded(String glob) {
        for (int open = glob.indexOf('{'); open >= 0; open = glob.indexOf('{', open + 1)) {
            int close = closing(glob, open, '{', '}');
            if (close < 0) break;
            var inner = parts(glob.substring(open + 1, close), '{', '}', ',');
            if (inner.size() > 1) {
                var before = glob.substring(0, open);
                var after = glob.substring(close + 1);
                return inner.stream().flatMap(each -> expanded(before + each + after));
            }
        }
        return Stream.of(glob);
    }

    private static int closing(String text, int from, char open, char close) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == open) depth++;
            if (text.charAt(i) == close && --depth == 0) return i;
        }
        return -1;
    }

    private static List<String> parts(String text, char open, char close, char between) {
        var parts = new java.util.ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            depth += each == open ? 1 : each == close ? -1 : 0;
            if (each == between && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String translated(String glob, boolean atStart) {
        var regex = new StringBuilder();
        boolean begins = atStart;
        for (int i = 0; i < glob.length(); i++) {
            char each = glob.charAt(i);
            if (begins && "*?[+@!".indexOf(each) >= 0) regex.append("(?!\\.)");
            int close = "?*+@!".indexOf(each) >= 0 && glob.startsWith("(", i + 1) ? closing(glob, i + 1, '(', ')') : -1;
            int end = each == '[' ? glob.indexOf(']', i + 2) : -1;
            if (close > 0) {
                regex.append(choice(each, glob.substring(i + 2, close), rest(glob, close + 1)));
                i = close;
            } else if (begins && glob.startsWith("**/", i)) {
                regex.setLength(regex.length() - "(?!\\.)".length());
                regex.append("(?:(?!\\.)[^/]+/)*");
                i += 2;
                continue;
            } else if (begins && glob.substring(i).equals("**")) {
                regex.append("[^/]+(?:/(?!\\.)[^/]+)*");
                i++;
            } else if (each == '*') {
                regex.append("[^/]*");
            } else if (each == '?') {
                regex.append("[^/]");
            } else if (end > 0) {
                regex.append(characters(glob.substring(i + 1, end)));
                i = end;
            } else {
                if (each == '\\' && i + 1 < glob.length()) i++;
                regex.append(Pattern.quote(Character.toString(glob.charAt(i))));
            }
            begins = each == '/';
        }
        return regex.toString();
    }

    private static String rest(String glob, int from) {
        int slash = glob.indexOf('/', from);
        return glob.substring(from, slash < 0 ? glob.length() : slash);
    }

    /** One of several, none or more of them by the sign in front. */
    private static String choice(char sign, String inner, String rest) {
        var alternatives = parts(inner, '(', ')', '|').stream()
                .map(each -> translated(each, false))
                .reduce((left, right) -> left + "|" + right)
                .orElse("");
        var group = "(?:" + alternatives + ")";
        return switch (sign) {
            case '@' -> group;
            case '!' -> "(?!" + group + translated(rest, false) + "(?:/|$))[^/]*?";
            default -> group + sign;
        };
    }

    private static String characters(String written) {
        boolean others = written.startsWith("!") || written.startsWith("^");
        var plain = (others ? written.substring(1) : written).replaceAll("[\\\\\\[\\]&^]", "\\\\$0");
        return "(?!/)[" + (others ? "^" : "") + plain + "]";
    }
}
