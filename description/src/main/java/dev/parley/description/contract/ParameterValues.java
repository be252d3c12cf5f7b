package dev.parley.description.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, of their types: {@code String}, {@code Long}, {@code Double}, {@code Boolean}, or a list of
 * these. A parameter that was left out has its default; without one it is absent.
 */
public record ParameterValues(Map<String, Object> values) {

    public ParameterValues {
        values = Map.copyOf(values);
    }

    /** A text that must be there. */
    public String text(String name) {
        return (String) there(name);
    }

    /** A text, or none. */
    public @Nullable String textOrNone(String name) {
        return (String) values.get(name);
    }

    /** An integer that must be there. */
    public long integer(String name) {
        return (Long) there(name);
    }

    /** An integer, or none. */
    public @Nullable Long integerOrNone(String name) {
        return (Long) values.get(name);
    }

    /** A truth value that must be there. */
    public boolean flag(String name) {
        return (Boolean) there(name);
    }

    /** The texts of an array; none where it was left out. */
    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Object there(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The contract gives no value for " + name);
        }
        return value;
    }
}
