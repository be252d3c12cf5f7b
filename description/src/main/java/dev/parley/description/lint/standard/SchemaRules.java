package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Printed;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is asked of schemas. */
final class SchemaRules {

    private SchemaRules() {}

    /** No value stands twice in an enum. */
    static void enumUnique(Target target, Findings findings) {
        var values = target.list();
        if (values == null) {
            return;
        }
        var seen = new HashSet<JsonNode>();
        for (var each : values.children()) {
            if (!seen.add(each.node())) {
                findings.add("The value " + Printed.value(each.node()) + " stands here twice");
                return;
            }
        }
    }

    /** Values of an enum are of the type beside it. */
    static void enumTyped(Target target, Findings findings) {
        var schema = target.mapping();
        if (schema == null || !schema.node().path("enum").isArray()) {
            return;
        }
        var types = types(target, schema);
        if (types.isEmpty()) {
            return;
        }
        for (var each : schema.children("enum")) {
            if (!types.contains(type(each.node(), types.contains("integer")))) {
                findings.add(
                        List.of("enum", each.key()),
                        "The value " + Printed.value(each.node()) + " is not of type " + String.join(" or ", types));
            }
        }
    }

    private static Set<String> types(Target target, Seen schema) {
        var types = new LinkedHashSet<String>();
        var type = schema.node().path("type");
        if (type.isString()) {
            types.add(type.stringValue());
        }
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asString("")));
        }
        boolean nullable = target.surroundings().isFormat("oas3_0") && isTrue(schema, "nullable");
        if (!types.isEmpty()
                && (nullable || (target.surroundings().isFormat("oas2") && isTrue(schema, "x-nullable")))) {
            types.add("null");
        }
        return types;
    }

    private static boolean isTrue(Seen schema, String name) {
        return schema.node().path(name).isBoolean() && schema.node().path(name).booleanValue();
    }

    private static String type(JsonNode value, boolean integers) {
        if (value.isString()) {
            return "string";
        }
        if (value.isNumber()) {
            return integers && value.doubleValue() == Math.rint(value.doubleValue()) ? "integer" : "number";
        }
        if (value.isBoolean()) {
            return "boolean";
        }
        return value.isNull() ? "null" : value.isArray() ? "array" : "object";
    }

    /** The property that tells schemas apart is defined, and required: in OpenAPI 2.0. */
    static void discriminatorDefined(Target target, Findings findings) {
        var schema = target.mapping();
        var name = schema == null ? null : schema.text("discriminator");
        if (schema == null || name == null) {
            return;
        }
        var properties = schema.child("properties");
        if (properties == null || !properties.node().has(name)) {
            findings.add(List.of("properties"), "The property `" + name + "` of the discriminator is not defined here");
        }
        if (schema.children("required").stream()
                .noneMatch(each -> each.node().asString("").equals(name))) {
            findings.add(List.of("required"), "The property `" + name + "` of the discriminator is not required here");
        }
    }

    /** Nothing stands beside a reference, since nobody would read it. */
    static void referenceAlone(Target target, Findings findings) {
        var holder = target.mapping();
        if (holder == null) {
            return;
        }
        for (var name : holder.node().propertyNames()) {
            if (!name.equals("$ref")) {
                findings.add(List.of(name), "Nothing may stand beside $ref; it would not be read");
            }
        }
    }
}
