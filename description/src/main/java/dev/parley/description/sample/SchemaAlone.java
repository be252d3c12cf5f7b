package dev.parley.description.sample;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.source.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema together with all that it refers to, in whatever file, as a small document of its own by which values are checked. What leads
 * nowhere allows everything.
 */
public final class SchemaAlone {

    private static final String DRAFT_07 = "http://json-schema.org/draft-07/schema#";
    private static final int MOST = 2_000;

    /** Words that would give references another meaning, or that say nothing about validity. */
    private static final Set<String> LEFT_OUT = Set.of("$id", "$anchor", "discriminator");

    private final Map<Located, String> names = new HashMap<>();
    private final Deque<Located> waiting = new ArrayDeque<>();

    private SchemaAlone() {}

    /**
     * The check by a schema.
     *
     * @throws ProblemException when it leads to too many others, or its dialect is unknown
     */
    public static DocumentSchema check(Located schema) {
        return DocumentSchema.of(new SchemaAlone().document(schema), "/components/schemas/S0");
    }

    private JsonNode document(Located schema) {
        var document = Nodes.FACTORY.objectNode();
        var root = schema.description().at(schema.file(), Pointer.ROOT).node();
        if (root.has("asyncapi")) document.put("openapi", "3.1.0").put("jsonSchemaDialect", DRAFT_07);
        else {
            document.put("openapi", root.path("openapi").asString("3.1.0"));
            if (root.has("jsonSchemaDialect")) document.set("jsonSchemaDialect", root.get("jsonSchemaDialect"));
        }
        var schemas = document.putObject("components").putObject("schemas");
        name(schema);
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            schemas.set(name(next), copy(next, ""));
        }
        return document;
    }

    private String name(Located schema) {
        var known = names.get(schema);
        if (known != null) return known;
        if (names.size() >= MOST) {
            throw new ProblemException(
                    Problem.of("schema-unusable", "The schema leads to more than " + MOST + " others"));
        }
        var name = "S" + names.size();
        names.put(schema, name);
        waiting.addLast(schema);
        return name;
    }

    private JsonNode copy(Located at, String mapping) {
        var node = at.node();
        if (node.isArray()) {
            var list = Nodes.FACTORY.arrayNode();
            at.items().forEach(each -> list.add(copy(each, "")));
            return list;
        }
        if (!node.isObject()) return node;
        var copy = Nodes.FACTORY.objectNode();
        boolean schema = !isNames(mapping);
        for (var child : at.children()) {
            var key = child.key();
            if (schema && LEFT_OUT.contains(key)) continue;
            if (schema && key.equals("$ref") && child.node().isString()) refer(at, copy);
            else if (schema && References.isData(mapping, key)) copy.set(key, child.node());
            else copy.set(key, copy(child, schema ? key : ""));
        }
        return copy;
    }

    private static boolean isNames(String mapping) {
        return Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
                .contains(mapping);
    }

    private void refer(Located at, ObjectNode copy) {
        if (at.step() instanceof Resolution.Found(Located target)) {
            copy.put("$ref", "#/components/schemas/" + name(target));
        }
    }
}
