package dev.parley.description.traffic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A path with parameters.
 *
 * @param segments a parameter is in braces
 */
record Template(List<String> segments) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*\\}");

    Template {
        segments = List.copyOf(segments);
    }

    static Template of(String path) {
        return new Template(segments(path));
    }

    /** What stands between the slashes of a path. */
    static List<String> segments(String path) {
        return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
    }

    static boolean isParameter(String segment) {
        return PARAMETER.matcher(segment).find();
    }

    /** The same with the names that its parameters have. */
    Template said(Names names) {
        var called = new ArrayList<String>();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (!PARAMETER.matcher(segment).matches()) {
                called.add(segment);
                continue;
            }
            var name = segment.substring(1, segment.length() - 1);
            var found = names.find(FoundName.Kind.PARAMETER, shape(), Integer.toString(i), List.of(), _ -> name);
            called.add("{" + names.say(found) + "}");
        }
        return new Template(called);
    }

    long parameters() {
        return segments.stream().filter(Template::isParameter).count();
    }

    /** Whether a path is one of these. */
    boolean fits(List<String> path) {
        if (path.size() != segments.size()) return false;
        for (int i = 0; i < path.size(); i++) {
            var segment = segments.get(i);
            boolean fits = isParameter(segment)
                    ? !path.get(i).isEmpty() && inside(segment, path.get(i))
                    : segment.equals(path.get(i));
            if (!fits) return false;
        }
        return true;
    }

    /** Whether a value may stand where a parameter is, which may have text around it. */
    private static boolean inside(String segment, String value) {
        var regex = new StringBuilder();
        int from = 0;
        var matcher = PARAMETER.matcher(segment);
        while (matcher.find()) {
            regex.append(Pattern.quote(segment.substring(from, matcher.start())))
                    .append(".+");
            from = matcher.end();
        }
        regex.append(Pattern.quote(segment.substring(from)));
        return Pattern.matches(regex.toString(), value);
    }

    /** Gives each parameter a name by what stands before it, such as {@code orderId}; those that have one keep it. */
    static Template named(List<String> segments, List<Set<SegmentKind>> kinds) {
        var named = new ArrayList<String>();
        var taken = new LinkedHashSet<String>();
        var before = "";
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (!segment.equals("{}")) {
                named.add(segment);
                if (!isParameter(segment)) before = segment;
                continue;
            }
            var base = name(before, kinds.get(i));
            var name = base;
            for (int number = 2; !taken.add(name); number++) name = base + number;
            named.add("{" + name + "}");
        }
        return new Template(named);
    }

    private static String name(String before, Set<SegmentKind> kinds) {
        if (kinds.equals(Set.of(SegmentKind.DATE))) return "date";
        if (kinds.equals(Set.of(SegmentKind.DATE_TIME))) return "time";
        var words = before.replaceAll("[^A-Za-z0-9]+", " ").strip().split(" ");
        var thing = new StringBuilder();
        for (var word : words) {
            if (word.isEmpty()) continue;
            var first = word.substring(0, 1);
            thing.append(thing.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        var one = singular(thing.toString());
        boolean word = !one.isEmpty() && Character.isLetter(one.charAt(0)) && !one.matches("[vV]\\d+.*|api|rest");
        if (!word) return "id";
        if (kinds.isEmpty()) return one;
        return kinds.equals(Set.of(SegmentKind.EMAIL)) ? one + "Email" : one + "Id";
    }

    /** What its last word names, one of them: {@code order} of {@code /orders/{orderId}}. */
    String thing() {
        for (var segment : segments.reversed()) {
            if (!isParameter(segment) && !segment.isEmpty()) return singular(segment);
        }
        return "";
    }

    static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.matches(".*(ss|us|is|news|series)")) return word;
        if (word.endsWith("ies")) return word.substring(0, word.length() - 3) + "y";
        if (word.matches(".*(ches|shes|sses|xes|zes)")) return word.substring(0, word.length() - 2);
        return word.substring(0, word.length() - 1);
    }

    String path() {
        return "/" + String.join("/", segments);
    }

    /** The same without the names of its parameters. */
    String shape() {
        return PARAMETER.matcher(path()).replaceAll("{}");
    }
}
