package dev.parley.description.lint.function;

import dev.parley.description.lint.path.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a function looks at.
 *
 * @param place where it is, or the nearest around it that is there
 * @param missing keys from there to what is not there; none when it is
 * @param key the key of the place where that is meant, and not what stands there
 * @param surroundings what is around it
 */
public record Target(
        Seen place, List<String> missing, @Nullable JsonNode key, Surroundings surroundings) {

    public Target {
        missing = List.copyOf(missing);
    }

    /** What is meant; none when it is not there. */
    public @Nullable JsonNode value() {
        if (!missing.isEmpty()) {
            return null;
        }
        return key == null ? place.node() : key;
    }

    /** The mapping that is meant; none when it is something else. */
    public @Nullable Seen mapping() {
        var value = value();
        return key == null && value != null && value.isObject() ? place : null;
    }

    /** The list that is meant; none when it is something else. */
    public @Nullable Seen list() {
        var value = value();
        return key == null && value != null && value.isArray() ? place : null;
    }

    /** The text that is meant; none when it is something else. */
    public @Nullable String text() {
        var value = value();
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
