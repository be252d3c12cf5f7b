package dev.parley.description.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the text of a value is of its type, as JSON writes values of that type. */
final class TypedValue {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*+)");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    private TypedValue() {}

    static boolean fits(ParameterType type, String value) {
        return switch (type) {
            case STRING, ARRAY -> true;
            case INTEGER -> INTEGER.matcher(value).matches();
            case NUMBER -> NUMBER.matcher(value).matches();
            case BOOLEAN -> value.equals("true") || value.equals("false");
        };
    }

    /**
     * Why a value is not of its type; nothing when it is.
     *
     * @param shown how it may be shown
     */
    static @Nullable String misfit(ParameterType type, String value, String shown) {
        if (fits(type, value)) {
            return null;
        }
        return value.isEmpty()
                ? "The value is empty, which is not " + article(type)
                : "“" + shown + "” is not " + article(type);
    }

    private static String article(ParameterType type) {
        return switch (type) {
            case STRING -> "a string";
            case INTEGER -> "an integer";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
        };
    }
}
