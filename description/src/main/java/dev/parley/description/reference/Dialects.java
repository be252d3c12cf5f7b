package dev.parley.description.reference;

import dev.parley.description.source.Pointer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What words of schemas mean in documents: OpenAPI 3.0 has its own, 3.1 those of 2020-12, AsyncAPI those of draft 7. */
final class Dialects {

    private static final Set<String> SINCE_2019 = Set.of(
            "$defs",
            "$anchor",
            "$dynamicRef",
            "$dynamicAnchor",
            "dependentSchemas",
            "dependentRequired",
            "unevaluatedProperties",
            "unevaluatedItems",
            "minContains",
            "maxContains",
            "prefixItems");
    private static final Set<String> SINCE_DRAFT_6 = Set.of(
            "const",
            "contains",
            "propertyNames",
            "patternProperties",
            "if",
            "then",
            "else",
            "examples",
            "$id",
            "$comment",
            "contentSchema",
            "contentEncoding",
            "contentMediaType");
    private static final Set<String> UNTIL_DRAFT_7 = Set.of("dependencies", "additionalItems", "definitions");

    private enum Dialect {
        OPENAPI_3_0,
        DRAFT_7,
        JSON_SCHEMA_2020_12
    }

    private final Dialect from;
    private final Dialect to;
    private final Set<String> lost = new LinkedHashSet<>();

    private Dialects(Dialect from, Dialect to) {
        this.from = from;
        this.to = to;
    }

    /** Words of a schema that mean something else, or nothing, in another document; in the order of the schema, each once. */
    static List<String> lost(Located schema, Located root) {
        var here = of(schema.description().at(schema.file(), Pointer.ROOT));
        var there = of(root);
        if (here == there) return List.of();
        var dialects = new Dialects(here, there);
        dialects.visit(schema, new Grammar.Kind(Grammar.SCHEMAS, Grammar.Kind.Shape.ONE), Grammar.of(root.node()));
        return List.copyOf(dialects.lost);
    }

    private static Dialect of(Located root) {
        if (root.node().has("asyncapi")) return Dialect.DRAFT_7;
        boolean old = root.node().path("openapi").asString("").startsWith("3.0");
        return old ? Dialect.OPENAPI_3_0 : Dialect.JSON_SCHEMA_2020_12;
    }

    private void visit(Located here, Grammar.Kind kind, Grammar grammar) {
        boolean schema = kind.shape() == Grammar.Kind.Shape.ONE;
        for (var child : here.children()) {
            if (schema && isLost(child.key(), child.node())) lost.add(child.key());
            grammar.inside(kind, child.key())
                    .filter(inside -> inside.name().equals(Grammar.SCHEMAS))
                    .ifPresent(inside -> visit(child, inside, grammar));
        }
    }

    private boolean isLost(String word, JsonNode value) {
        boolean bound = word.equals("exclusiveMinimum") || word.equals("exclusiveMaximum");
        if (from == Dialect.OPENAPI_3_0) return word.equals("nullable") || (bound && value.isBoolean());
        if (to == Dialect.OPENAPI_3_0) {
            return SINCE_2019.contains(word)
                    || SINCE_DRAFT_6.contains(word)
                    || UNTIL_DRAFT_7.contains(word)
                    || (bound && value.isNumber())
                    || (word.equals("type") && value.isArray());
        }
        boolean tuple = word.equals("items") && value.isArray();
        return to == Dialect.DRAFT_7
                ? SINCE_2019.contains(word)
                : tuple || (UNTIL_DRAFT_7.contains(word) && !word.equals("definitions"));
    }
}
