package dev.parley.description.lint.path;

import dev.parley.description.pattern.Regex;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The functions that expressions may call: they look, and change nothing. */
final class Functions {

    /** Those of values. */
    static final Set<String> NAMES = Set.of(
            "match",
            "test",
            "includes",
            "startsWith",
            "endsWith",
            "indexOf",
            "lastIndexOf",
            "toLowerCase",
            "toUpperCase",
            "trim",
            "charAt",
            "slice",
            "substring",
            "split",
            "join",
            "hasOwnProperty",
            "toString");

    /** Those of nobody. */
    static final Set<String> GLOBALS =
            Set.of("Object.keys", "Object.values", "Array.isArray", "Number.isInteger", "String");

    private Functions() {}

    static Object call(Object of, String function, List<Object> arguments) {
        var argument = arguments.isEmpty() ? Values.UNDEFINED : arguments.getFirst();
        if (of == Values.NULL || of == Values.UNDEFINED) {
            return Values.UNDEFINED;
        }
        if (function.equals("hasOwnProperty")) {
            return Values.member(of, argument) != Values.UNDEFINED;
        }
        if (function.equals("toString")) {
            return Values.text(of);
        }
        if (of instanceof Regex regex) {
            return function.equals("test") ? (Object) regex.finds(Values.text(argument)) : Values.UNDEFINED;
        }
        return Values.isList(of)
                ? ofList(Values.list(of), function, argument)
                : ofText(Values.text(of), function, argument, arguments);
    }

    private static Object ofList(List<?> list, String function, Object argument) {
        return switch (function) {
            case "includes" -> list.stream().anyMatch(each -> Values.identical(each, argument));
            case "indexOf" -> {
                for (int i = 0; i < list.size(); i++) {
                    if (Values.identical(list.get(i), argument)) {
                        yield (double) i;
                    }
                }
                yield -1.0;
            }
            case "join" ->
                String.join(
                        argument == Values.UNDEFINED ? "," : Values.text(argument),
                        list.stream().map(each -> Values.text((Object) each)).toList());
            default -> Values.UNDEFINED;
        };
    }

    private static Object ofText(String text, String function, Object argument, List<Object> arguments) {
        return switch (function) {
            case "match" -> {
                var regex = argument instanceof Regex given ? given : Regex.of(Values.text(argument), "");
                yield regex.finds(text) ? List.of(text) : Values.NULL;
            }
            case "includes" -> text.contains(Values.text(argument));
            case "startsWith" -> text.startsWith(Values.text(argument));
            case "endsWith" -> text.endsWith(Values.text(argument));
            case "indexOf" -> (double) text.indexOf(Values.text(argument));
            case "lastIndexOf" -> (double) text.lastIndexOf(Values.text(argument));
            case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
            case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
            case "trim" -> text.strip();
            case "charAt" -> {
                int at = (int) Values.number(argument);
                yield at < 0 || at >= text.length() ? "" : text.substring(at, at + 1);
            }
            case "slice", "substring" -> cut(text, arguments);
            case "split" ->
                List.<Object>of((Object[]) text.split(java.util.regex.Pattern.quote(Values.text(argument)), -1));
            default -> Values.UNDEFINED;
        };
    }

    private static String cut(String text, List<Object> bounds) {
        int from = bound(text, bounds, 0, 0);
        int to = bound(text, bounds, 1, text.length());
        return from < to ? text.substring(from, to) : "";
    }

    private static int bound(String text, List<Object> bounds, int which, int otherwise) {
        if (bounds.size() <= which) {
            return otherwise;
        }
        int at = (int) Values.number(bounds.get(which));
        return Math.clamp(at < 0 ? text.length() + at : at, 0, text.length());
    }

    static Object global(String function, Object argument) {
        return switch (function) {
            case "Object.keys" ->
                argument instanceof Seen seen
                        ? seen.children().stream()
                                .map(each -> (Object) each.key())
                                .toList()
                        : List.of();
            case "Object.values" ->
                argument instanceof Seen seen
                        ? seen.children().stream().map(Values::of).toList()
                        : List.of();
            case "Array.isArray" -> Values.isList(argument);
            case "Number.isInteger" -> argument instanceof Double number && number == Math.rint(number);
            default -> Values.text(argument);
        };
    }
}
