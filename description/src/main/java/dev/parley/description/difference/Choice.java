package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The only values that are allowed. */
record Choice(Located place, List<JsonNode> values) {

    Choice {
        values = List.copyOf(values);
    }

    boolean has(JsonNode value) {
        return values.stream().anyMatch(each -> same(each, value));
    }

    /** What this one allows and the other does not. */
    List<JsonNode> without(Choice other) {
        return values.stream().filter(value -> !other.has(value)).toList();
    }

    /** What both allow. */
    Choice and(Choice other) {
        return new Choice(place, values.stream().filter(other::has).toList());
    }

    /** Also another value. */
    Choice or(JsonNode value) {
        if (has(value)) return this;
        var more = new ArrayList<>(values);
        more.add(value);
        return new Choice(place, more);
    }

    /** Whether two values are the same in JSON, where 1 and 1.0 are. */
    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber())
            return one.asString().equals(other.asString()) || numerically(one, other);
        return one.equals(other);
    }

    private static boolean numerically(JsonNode one, JsonNode other) {
        return Double.compare(one.doubleValue(), other.doubleValue()) == 0
                && one.isIntegralNumber() != other.isIntegralNumber();
    }
}
