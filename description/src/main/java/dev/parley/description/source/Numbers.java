package dev.parley.description.source;

import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers of trees, which are the same when their values are. */
final class Numbers {

    /** As long as that, any number is an {@code int}. */
    private static final int SHORT = 9;

    private Numbers() {}

    /** The smallest node for the digits, which may follow a minus. */
    static JsonNode integer(String digits) {
        return digits.length() <= SHORT
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(digits))
                : integer(new BigInteger(digits));
    }

    /** The smallest node for the number. */
    static JsonNode integer(BigInteger value) {
        var nodes = JsonNodeFactory.instance;
        if (value.bitLength() < 32) return nodes.numberNode(value.intValue());
        if (value.bitLength() < 64) return nodes.numberNode(value.longValue());
        return nodes.numberNode(value);
    }

    static boolean same(JsonNode one, JsonNode other) {
        if (one.isIntegralNumber() && other.isIntegralNumber()) {
            return one.bigIntegerValue().equals(other.bigIntegerValue());
        }
        return one.isIntegralNumber() == other.isIntegralNumber()
                && Double.compare(one.asDouble(), other.asDouble()) == 0;
    }
}
