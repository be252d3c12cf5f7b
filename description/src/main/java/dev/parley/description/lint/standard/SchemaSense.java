package dev.parley.description.lint.standard;

import dev.parley.description.document.References;
import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.function.Uses;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.reference.Located;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What schemas say that is valid and has no effect, or one that is hardly meant. Data that looks like a schema is passed over. */
final class SchemaSense {

    /** What may define members that are not among {@code properties}. */
    private static final Set<String> MORE = Set.of(
            "$ref",
            "$dynamicRef",
            "oneOf",
            "anyOf",
            "if",
            "patternProperties",
            "unevaluatedProperties",
            "dependentSchemas",
            "discriminator");

    private static final Set<String> PARTS = Set.of("allOf", "anyOf", "oneOf", "dependentSchemas");
    private static final Set<String> CONDITIONS = Set.of("not", "if", "then", "else");

    private static final int DEEPEST = 20;

    private SchemaSense() {}

    /** What is required is defined. */
    static void requiredDefined(Target target, Findings findings) {
        var schema = schema(target);
        var names = schema == null
                ? null
                : definedWithin(schema.at(), target.surroundings().uses());
        if (schema == null || names == null) return;
        for (var each : schema.children("required")) {
            var name = each.node().asString("");
            if (!each.node().isString() || names.contains(name)) continue;
            findings.add(List.of("required", each.key()), "There is no property `" + name + "`, though it is required");
        }
    }

    /** Whether a schema stands in another one that may define more. */
    private static boolean isPart(List<String> tokens) {
        int size = tokens.size();
        boolean alternative = size > 1 && PARTS.contains(tokens.get(size - 2));
        return alternative || (size > 0 && CONDITIONS.contains(tokens.getLast()));
    }

    /** The names that a schema defines, and all that it is a part of; none where it may be others. */
    private static @Nullable Set<String> definedWithin(Located schema, Uses uses) {
        var names = new HashSet<String>();
        var met = new HashSet<>(Set.of(schema));
        var open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            var here = open.pop();
            var all = isPart(here.pointer().tokens()) ? null : defined(here, 0);
            if (all == null) return null;
            names.addAll(all);
            uses.wholes(here.node()).stream().filter(met::add).forEach(open::add);
        }
        return names;
    }

    /** The names that a schema and all that it includes define; none where it may be others. */
    private static @Nullable Set<String> defined(Located schema, int depth) {
        var node = schema.node();
        boolean more = MORE.stream().anyMatch(node::has)
                || node.path("additionalProperties").asBoolean(node.has("additionalProperties"));
        if (depth > DEEPEST || more) return null;
        var names = new HashSet<>(node.path("properties").propertyNames());
        for (var each : schema.child("allOf").map(Located::items).orElse(List.of())) {
            var inner = defined(each.resolved(), depth + 1);
            if (inner == null) return null;
            names.addAll(inner);
        }
        return names;
    }

    /** Nothing is said of members or items beside a type that has none. */
    static void typeMeant(Target target, Findings findings) {
        var schema = schema(target);
        var type = schema == null ? null : schema.text("type");
        if (schema == null || type == null) return;
        for (var each : List.of("properties", "items")) {
            var meant = each.equals("items") ? "array" : "object";
            if (type.equals(meant) || !schema.node().has(each)) continue;
            findings.add(List.of(each), "`" + each + "` says nothing of the type " + type);
        }
    }

    /** {@code nullable} has an effect: beside a type in OpenAPI 3.0, and none later. */
    static void nullableMeant(Target target, Findings findings) {
        var schema = schema(target);
        if (schema == null) return;
        boolean old = target.surroundings().isFormat("oas3_0");
        if (old && schema.node().has("type")) return;
        findings.add(
                List.of("nullable"),
                old
                        ? "`nullable` has no effect without `type` beside it"
                        : "`nullable` has no effect since OpenAPI 3.1; the type `null` says it");
    }

    private static @Nullable Seen schema(Target target) {
        var schema = target.mapping();
        return schema == null || isData(schema.at().pointer().tokens()) ? null : schema;
    }

    private static boolean isData(List<String> tokens) {
        return IntStream.range(0, tokens.size())
                .anyMatch(i -> References.isData(i == 0 ? "" : tokens.get(i - 1), tokens.get(i)));
    }
}
