package dev.parley.description.lint.function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What JavaScript takes for true. */
final class Truth {

    private Truth() {}

    static boolean of(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return false;
        }
        if (value.isString()) {
            return !value.stringValue().isEmpty();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return !value.isNumber() || (value.doubleValue() != 0 && !Double.isNaN(value.doubleValue()));
    }
}
