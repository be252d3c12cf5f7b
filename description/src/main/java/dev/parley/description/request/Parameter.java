package dev.parley.description.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of query, path, headers or cookies. Values are decoded.
 *
 * @param value the value of all types but array
 * @param values the items of an array
 * @param raw the value as the user escaped it in the URL, where that differs from the usual encoding
 * @param rawName the name as the user escaped it in the URL, where that differs from the usual encoding; empty for a pair that is but an {@code =}
 * @param bare written without {@code =}
 * @param explode of an array: repeated, or joined by commas
 */
public record Parameter(
        String name,
        @Nullable String value,
        List<String> values,
        @Nullable String raw,
        @Nullable String rawName,
        boolean bare,
        ParameterType type,
        boolean enabled,
        @Nullable String description,
        boolean explode) {

    public Parameter {
        values = List.copyOf(values);
    }

    /** Whether nothing is in it, as in a row that is about to be typed. One that stands without a name in a URL has at least an {@code =}. */
    public boolean isBlank() {
        return name.isEmpty() && values.isEmpty() && (value == null || value.isEmpty()) && rawName == null;
    }

    /** A row of a query or form as it came: one with neither name nor value is but an {@code =}. */
    public static Parameter pair(String name, String value, boolean enabled, @Nullable String description) {
        String rawName = name.isEmpty() && value.isEmpty() ? "" : null;
        return new Parameter(
                name, value, List.of(), null, rawName, false, ParameterType.STRING, enabled, description, true);
    }

    /** A plain row that is switched on. */
    public static Parameter of(String name, String value) {
        return new Parameter(name, value, List.of(), null, null, false, ParameterType.STRING, true, null, true);
    }
}
