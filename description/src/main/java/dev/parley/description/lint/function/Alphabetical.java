package dev.parley.description.lint.function;

import dev.parley.description.lint.path.Seen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Wants the keys of a mapping, or the items of a list, in the order of the alphabet. */
record Alphabetical(@Nullable String keyedBy) implements LintFunction {

    @Override
    public void check(Target target, Findings findings) {
        var value = target.value();
        if (target.key() != null || value == null || !value.isContainer() || value.size() < 2) {
            return;
        }
        if (keyedBy != null) {
            keyed(target.place(), keyedBy, findings);
            return;
        }
        var items = new ArrayList<JsonNode>();
        if (value.isObject()) {
            value.propertyNames().forEach(each -> items.add(JsonNodeFactory.instance.stringNode(each)));
        } else {
            target.place().children().forEach(each -> items.add(each.node()));
        }
        if (!allowed(items, findings)) {
            return;
        }
        int wrong = unsorted(items);
        if (wrong >= 0) {
            var key = value.isObject() ? items.get(wrong).stringValue() : Integer.toString(wrong);
            findings.add(
                    List.of(key),
                    Printed.value(items.get(wrong)) + " must be placed after " + Printed.value(items.get(wrong + 1)));
        }
    }

    private static void keyed(Seen place, String keyedBy, Findings findings) {
        var items = new ArrayList<JsonNode>();
        for (var each : place.children()) {
            if (!place.node().isArray() || !each.node().isContainer()) {
                findings.add("#{{print(\"property\")}}must be an object");
                return;
            }
            var by = each.child(keyedBy);
            items.add(by == null ? JsonNodeFactory.instance.missingNode() : by.node());
        }
        if (allowed(items, findings) && unsorted(items) >= 0) {
            findings.add("properties must follow the alphabetical order");
        }
    }

    private static boolean allowed(List<JsonNode> items, Findings findings) {
        if (items.stream().allMatch(each -> each.isString() || each.isNumber())) {
            return true;
        }
        findings.add("#{{print(\"property\")}}must have only texts and numbers in it");
        return false;
    }

    private static int unsorted(List<JsonNode> items) {
        for (int i = 0; i + 1 < items.size(); i++) {
            if (compare(items.get(i), items.get(i + 1)) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static int compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        return left.isString() && right.isString() ? TextOrder.compare(left.stringValue(), right.stringValue()) : 0;
    }
}
