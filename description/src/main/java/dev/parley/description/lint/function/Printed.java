package dev.parley.description.lint.function;

import dev.parley.description.source.JsonScalar;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How messages show values. */
public final class Printed {

    private static final int MOST = 200;

    private Printed() {}

    /** A scalar as JSON, and of other values only the kind. */
    public static String value(@Nullable JsonNode value) {
        if (value == null) {
            return "undefined";
        }
        if (value.isArray()) {
            return "Array[]";
        }
        if (value.isObject()) {
            return "Object{}";
        }
        var text = JsonScalar.text(value);
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
