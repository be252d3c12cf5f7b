package dev.parley.description.lint.schema;

import dev.parley.description.lint.path.Seen;
import dev.parley.description.pattern.Regex;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which members and items of a value the keywords of a schema have looked at (JSON Schema 2020-12 §11). Confined to one thread. */
final class Evaluated {

    private static final int DEEPEST = 60;

    private final SchemaReading reading;
    private final Seen data;
    private final Set<String> members = new HashSet<>();
    private int items;
    private boolean allMembers;
    private boolean allItems;

    Evaluated(SchemaReading reading, Seen data) {
        this.reading = reading;
        this.data = data;
    }

    boolean hasMember(String name) {
        return allMembers || members.contains(name);
    }

    boolean hasItem(int index) {
        return allItems || index < items;
    }

    void collect(Located schema, int depth) {
        if (depth > DEEPEST || !schema.node().isObject()) {
            return;
        }
        if (schema.node().has("$ref") && schema.step() instanceof Resolution.Found(Located target)) {
            collect(target, depth + 1);
        }
        own(schema, depth);
        for (var each : items(schema, "allOf")) {
            collect(each, depth + 1);
        }
        for (var keyword : List.of("anyOf", "oneOf")) {
            for (var each : items(schema, keyword)) {
                ifFitting(each, depth);
            }
        }
        condition(schema, depth);
        var dependent = SchemaReading.child(schema, "dependentSchemas");
        for (var each : dependent == null ? List.<Located>of() : dependent.children()) {
            if (data.node().has(each.key())) {
                collect(each, depth + 1);
            }
        }
    }

    private static List<Located> items(Located schema, String keyword) {
        var list = SchemaReading.child(schema, keyword);
        return list == null ? List.of() : list.items();
    }

    private void own(Located schema, int depth) {
        var properties = SchemaReading.child(schema, "properties");
        if (properties != null) {
            members.addAll(properties.node().propertyNames());
        }
        for (Regex pattern : MemberWords.patterns(reading, schema).keySet()) {
            data.node().propertyNames().stream().filter(pattern::finds).forEach(members::add);
        }
        boolean nested = depth > 0;
        allMembers |= schema.node().has("additionalProperties")
                || (nested && schema.node().has("unevaluatedProperties"));
        var prefix = SchemaReading.child(schema, "prefixItems");
        items = Math.max(items, prefix == null ? 0 : prefix.node().size());
        allItems |= schema.node().has("items") || (nested && schema.node().has("unevaluatedItems"));
    }

    private boolean ifFitting(Located schema, int depth) {
        boolean fits = new Checking(false).fits(reading.words(schema), data);
        if (fits) {
            collect(schema, depth + 1);
        }
        return fits;
    }

    private void condition(Located schema, int depth) {
        var condition = SchemaReading.child(schema, "if");
        if (condition == null) {
            return;
        }
        var branch = SchemaReading.child(schema, ifFitting(condition, depth) ? "then" : "else");
        if (branch != null) {
            collect(branch, depth + 1);
        }
    }
}
