package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes schemas apart into what each says by itself: references and {@code allOf} are followed. Used once. */
final class ShapeReading {

    private static final int MOST = 500;
    private static final Set<String> PLAIN =
            Set.of("const", "enum", "type", "title", "description", "deprecated", "summary", "$comment");

    private final Set<Located> seen = new HashSet<>();
    private final Set<Located> spent;
    final List<Clause> clauses = new ArrayList<>();
    final List<Alternatives> alternatives = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();

    ShapeReading(Schemas schemas) {
        this.spent = Set.copyOf(schemas.spent());
        schemas.all().forEach(each -> add(each, false));
    }

    private void add(Located schema, boolean orNull) {
        if (seen.size() >= MOST || !seen.add(schema)) return;
        boolean nullable = orNull || Dialect.nullable(schema);
        if (schema.reference().isPresent()) {
            if (schema.step() instanceof Resolution.Found(Located target)) add(target, nullable);
            if (schema.node().size() == 1 || Dialect.ignoresSiblings(schema)) return;
        }
        clauses.add(new Clause(schema, nullable));
        addChoices(schema, nullable);
        schema.child("allOf").ifPresent(all -> all.items().forEach(each -> add(each, nullable)));
        for (var word : List.of("oneOf", "anyOf")) {
            schema.child(word).filter(list -> !spent.contains(list)).ifPresent(list -> addAlternatives(list, nullable));
        }
    }

    private void addChoices(Located schema, boolean orNull) {
        schema.child("enum")
                .filter(list -> list.node().isArray())
                .ifPresent(list -> add(list, list.node().valueStream().toList(), orNull));
        schema.child("const").ifPresent(value -> add(value, List.of(value.node()), orNull));
    }

    private void add(Located place, List<JsonNode> values, boolean orNull) {
        var choice = new Choice(place, values);
        choices.add(orNull ? choice.or(JsonNodeFactory.instance.nullNode()) : choice);
    }

    /** What is one of one is that; what is that or null allows null; what is one of some values is a choice. */
    private void addAlternatives(Located list, boolean orNull) {
        var all = list.items();
        if (all.isEmpty()) return;
        var others = all.stream().filter(each -> !isNull(each)).toList();
        boolean nullable = orNull || others.size() < all.size();
        if (others.size() == 1) {
            add(others.getFirst(), nullable);
        } else if (all.stream().allMatch(ShapeReading::isChoice)) {
            var values = new ArrayList<JsonNode>();
            for (var each : all) {
                if (each.node().has("const")) values.add(each.node().get("const"));
                else each.node().path("enum").valueStream().forEach(values::add);
            }
            add(list, values, orNull);
        } else {
            alternatives.add(new Alternatives(list, all));
        }
    }

    private static boolean isNull(Located schema) {
        var node = schema.node();
        return node.path("type").asString("").equals("null")
                || (node.has("const") && node.get("const").isNull())
                || (node.path("enum").size() == 1 && node.path("enum").path(0).isNull());
    }

    private static boolean isChoice(Located schema) {
        var node = schema.node();
        return node.isObject()
                && (node.has("const") || node.path("enum").isArray())
                && PLAIN.containsAll(node.propertyNames());
    }
}
