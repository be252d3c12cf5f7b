package dev.parley.description.lint.path;

import dev.parley.description.pattern.Regex;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The values of expressions: {@link Boolean}, {@link Double}, {@link String}, {@link Regex}, {@link List}, a {@link Seen} for a mapping or
 * list of the description, and two that stand for {@code null} and {@code undefined}. What JavaScript refuses with an error is undefined.
 */
final class Values {

    /** JavaScript's {@code null}. */
    static final Nothing NULL = Nothing.NULL;

    /** JavaScript's {@code undefined}. */
    static final Nothing UNDEFINED = Nothing.UNDEFINED;

    private Values() {}

    static Object of(@Nullable Seen seen) {
        if (seen == null) {
            return UNDEFINED;
        }
        var node = seen.node();
        return node.isContainer() ? seen : scalar(node);
    }

    private static Object scalar(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : NULL;
    }

    static Object key(Seen seen) {
        if (seen.parent() == null) {
            return NULL;
        }
        return seen.isItem() ? (Object) Double.valueOf(seen.key()) : seen.key();
    }

    static String path(Seen seen) {
        var parent = seen.parent();
        if (parent == null) {
            return "$";
        }
        return path(parent) + (seen.isItem() ? "[" + seen.key() + "]" : "['" + seen.key() + "']");
    }

    static boolean isTrue(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case String text -> !text.isEmpty();
            case Double number -> number != 0 && !number.isNaN();
            default -> value != NULL && value != UNDEFINED;
        };
    }

    static double number(Object value) {
        return switch (value) {
            case Double number -> number;
            case Boolean truth -> truth ? 1 : 0;
            case String text -> parsed(text);
            default -> value == NULL ? 0 : Double.NaN;
        };
    }

    private static double parsed(String text) {
        try {
            return text.isBlank() ? 0 : Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    static String type(Object value) {
        return switch (value) {
            case String _ -> "string";
            case Double _ -> "number";
            case Boolean _ -> "boolean";
            default -> value == UNDEFINED ? "undefined" : "object";
        };
    }

    static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case Double number -> digits(number);
            case Seen seen -> seen.node().isArray() ? String.join(",", texts(list(seen))) : "[object Object]";
            case List<?> list -> String.join(",", texts(list));
            default -> value == NULL ? "null" : value == UNDEFINED ? "undefined" : value.toString();
        };
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(each -> text((Object) each)).toList();
    }

    private static String digits(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** The items of a list of the description or of one written out; none of anything else. */
    static List<?> list(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Seen seen
            when seen.node().isArray() ->
                seen.children().stream().map(Values::of).toList();
            default -> List.of();
        };
    }

    static boolean isList(Object value) {
        return value instanceof List<?>
                || (value instanceof Seen seen && seen.node().isArray());
    }

    static Object member(Object of, Object name) {
        var key = text(name);
        if (key.equals("constructor")) {
            return of == NULL || of == UNDEFINED ? UNDEFINED : new Kind(kind(of));
        }
        return switch (of) {
            case Kind(String kind) -> key.equals("name") ? kind : UNDEFINED;
            case Seen seen
            when seen.node().isArray() && key.equals("length") ->
                (double) seen.node().size();
            case Seen seen -> of(seen.child(key));
            case List<?> list when key.equals("length") -> (double) list.size();
            case List<?> list -> item(list, key);
            case String text when key.equals("length") -> (double) text.length();
            case String _ when Functions.NAMES.contains(key) -> new Kind("Function");
            case String text -> {
                int at = index(key);
                yield at >= 0 && at < text.length() ? text.substring(at, at + 1) : UNDEFINED;
            }
            default -> UNDEFINED;
        };
    }

    private static Object item(List<?> list, String key) {
        int at = index(key);
        return at >= 0 && at < list.size() ? list.get(at) : UNDEFINED;
    }

    /** The number that a name of up to six digits is, or -1: names of members are asked for millions of times. */
    private static int index(String key) {
        int number = key.isEmpty() || key.length() > 6 ? -1 : 0;
        for (int at = 0; at < key.length() && number >= 0; at++) {
            char each = key.charAt(at);
            number = each >= '0' && each <= '9' ? 10 * number + each - '0' : -1;
        }
        return number;
    }

    /** What made a value; only its name is known. */
    private record Kind(String name) {}

    private static String kind(Object value) {
        return switch (value) {
            case String _ -> "String";
            case Double _ -> "Number";
            case Boolean _ -> "Boolean";
            case Regex _ -> "RegExp";
            default -> isList(value) ? "Array" : "Object";
        };
    }

    static Object binary(Object left, String operator, Object right) {
        return switch (operator) {
            case "===" -> identical(left, right);
            case "!==" -> !identical(left, right);
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "in" -> Functions.call(right, "includes", List.of(left));
            case "~=" -> Regex.of(text(right), "").finds(text(left));
            case "<", ">", "<=", ">=" -> ordered(left, operator, right);
            case "+" ->
                left instanceof String || right instanceof String
                        ? text(left) + text(right)
                        : (Object) (number(left) + number(right));
            case "-" -> number(left) - number(right);
            case "*" -> number(left) * number(right);
            case "/" -> number(left) / number(right);
            default -> number(left) % number(right);
        };
    }

    @SuppressWarnings("ReferenceEquality") // a node is the same as itself, and not as another that looks like it
    static boolean identical(Object left, Object right) {
        if (left instanceof Seen one && right instanceof Seen other) {
            return one.node() == other.node();
        }
        if (left instanceof Double one && right instanceof Double other) {
            return one.doubleValue() == other.doubleValue();
        }
        return left.equals(right);
    }

    private static boolean equal(Object left, Object right) {
        boolean nothing = left == NULL || left == UNDEFINED;
        if (nothing || right == NULL || right == UNDEFINED) {
            return nothing && (right == NULL || right == UNDEFINED);
        }
        if (type(left).equals(type(right))) {
            return identical(left, right);
        }
        if (left instanceof Seen || right instanceof Seen) {
            return text(left).equals(text(right));
        }
        return number(left) == number(right);
    }

    private static boolean ordered(Object left, String operator, Object right) {
        double order = left instanceof String one && right instanceof String other
                ? one.compareTo(other)
                : Double.compare(number(left), number(right));
        boolean numbers = !(left instanceof String && right instanceof String);
        if (numbers && (Double.isNaN(number(left)) || Double.isNaN(number(right)))) {
            return false;
        }
        return switch (operator) {
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }
}
