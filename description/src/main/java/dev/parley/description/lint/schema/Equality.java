package dev.parley.description.lint.schema;

import dev.parley.description.lint.path.Seen;
import tools.jackson.databind.JsonNode;

/** Whether values are equal as JSON Schema has it: numbers by what they are worth, mappings in any order. */
final class Equality {

    private Equality() {}

    static boolean same(Seen seen, JsonNode value) {
        var node = seen.node();
        if (!node.isContainer()
                || !value.isContainer()
                || node.size() != value.size()
                || node.isArray() != value.isArray()) {
            return same(node, value);
        }
        for (var each : seen.children()) {
            var other = node.isArray() ? value.get(Integer.parseInt(each.key())) : value.get(each.key());
            if (other == null || !same(each, other)) {
                return false;
            }
        }
        return true;
    }

    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.doubleValue() == other.doubleValue();
        }
        if (!one.isContainer() || !other.isContainer()) {
            return one.equals(other);
        }
        if (one.size() != other.size() || one.isArray() != other.isArray()) {
            return false;
        }
        if (one.isArray()) {
            for (int i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one.properties().stream().allMatch(each -> {
            var value = other.get(each.getKey());
            return value != null && same(each.getValue(), value);
        });
    }
}
