package dev.parley.description.traffic;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartName;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects with the same members that several operations exchange: each is described once, among the components. */
final class SharedShapes {

    static final Pointer SCHEMAS = Pointer.of("components", "schemas");

    /** One member alone, such as an id, says little. */
    private static final int FEWEST_MEMBERS = 2;

    private static final int MOST_MEMBERS = 200;
    private static final int DEEPEST = 12;

    private final Map<Set<String>, Shape> shapes = new LinkedHashMap<>();

    /** Objects of one shape, and where they were seen. Confined to one thread. */
    private static final class Shape {
        private final List<JsonNode> samples = new ArrayList<>();
        private final Set<String> operations = new TreeSet<>();
        private final String thing;
        private final Map<InferenceOptions.Form, ObjectNode> schemas = new HashMap<>();
        private String name = "";

        Shape(String thing) {
            this.thing = thing;
        }
    }

    private SharedShapes() {}

    /** Those of the operations that were found; a component of the document that has the same members is taken for it. */
    static SharedShapes of(StandardDocument document, List<FoundOperation> operations) {
        var all = new SharedShapes();
        operations.forEach(all::gather);
        all.shapes.values().removeIf(shape -> shape.operations.size() < 2);
        all.name(document);
        return all;
    }

    private void gather(FoundOperation operation) {
        var thing = operation.template().thing();
        var requests = operation.taken().stream()
                .map(exchange -> new Content.Sample(exchange.sent(), exchange.request()))
                .toList();
        gather(Content.of(requests), thing, operation.subject());
        for (boolean done : new boolean[] {true, false}) {
            var responses = operation.exchanges().stream()
                    .filter(exchange -> exchange.status() < 400 == done)
                    .map(exchange -> new Content.Sample(exchange.received(), exchange.response()))
                    .toList();
            gather(Content.of(responses), done ? thing : "error", operation.subject());
        }
    }

    private void gather(List<Content> contents, String thing, String operation) {
        for (var content : contents) if (!content.isForm()) gather(content.samples(), thing, operation, 0);
    }

    private void gather(List<JsonNode> samples, String thing, String operation, int depth) {
        if (samples.isEmpty() || depth > DEEPEST) return;
        if (samples.stream().allMatch(JsonNode::isArray)) {
            var items = samples.stream().flatMap(JsonNode::valueStream).toList();
            gather(items, Template.singular(thing), operation, depth + 1);
            return;
        }
        if (!samples.stream().allMatch(JsonNode::isObject)) return;
        var members = new LinkedHashMap<String, List<JsonNode>>();
        for (var sample : samples) {
            sample.properties().forEach(entry -> {
                var values = members.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>());
                if (!entry.getValue().isNull()) values.add(entry.getValue());
            });
        }
        if (members.size() > MOST_MEMBERS) return;
        if (members.size() >= FEWEST_MEMBERS) {
            var shape = shapes.computeIfAbsent(Set.copyOf(members.keySet()), _ -> new Shape(thing));
            shape.samples.addAll(samples);
            shape.operations.add(operation);
        }
        members.forEach((name, values) -> gather(values, name, operation, depth + 1));
    }

    private void name(StandardDocument document) {
        var known = new HashMap<Set<String>, String>();
        var taken = new HashSet<String>();
        for (var key : document.keys(SCHEMAS)) {
            taken.add(key);
            var schema = References.resolved(
                    document, document.node(SCHEMAS.child(key)).orElse(Nodes.NONE));
            known.putIfAbsent(Set.copyOf(schema.path("properties").propertyNames()), key);
        }
        shapes.forEach((members, shape) -> {
            var there = known.get(members);
            shape.name = there == null ? upper(Keys.camel(shape.thing, "thing", lower(taken))) : there;
            taken.add(shape.name);
        });
    }

    private static Set<String> lower(Set<String> names) {
        var all = new HashSet<String>();
        names.forEach(name -> {
            if (!name.isEmpty()) all.add(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        });
        return all;
    }

    private static String upper(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /**
     * A schema with references to what is shared, which comes into the document with it.
     *
     * @param told the names of the shared ones that it leads to by itself
     */
    JsonNode said(JsonNode schema, DocumentEdit edit, Widening widening, Set<String> told) {
        var used = new LinkedHashSet<Shape>();
        var said = said(schema, used);
        used.forEach(shape -> told.add(shape.name + ", in " + shape.operations.size() + " operations"));
        for (var waiting = new ArrayList<>(used); !waiting.isEmpty(); ) {
            var shape = waiting.removeFirst();
            var at = SCHEMAS.child(shape.name);
            if (edit.document().node(at).isPresent()) {
                widening.widen(at, shape.samples);
                continue;
            }
            var inside = new LinkedHashSet<Shape>();
            edit.create(PartName.holding(at).orElseThrow(), members(schema(shape, widening.form()), inside), null);
            inside.stream().filter(used::add).forEach(waiting::add);
        }
        return said;
    }

    private static ObjectNode schema(Shape shape, InferenceOptions.Form form) {
        return shape.schemas
                .computeIfAbsent(form, _ -> Shapes.schema(shape.samples, form))
                .deepCopy();
    }

    private JsonNode said(JsonNode schema, Set<Shape> used) {
        if (!(schema instanceof ObjectNode mapping)) return schema;
        var shape = mapping.path("type").asString("").equals("object")
                ? shapes.get(Set.copyOf(mapping.path("properties").propertyNames()))
                : null;
        if (shape == null) return members(mapping, used);
        used.add(shape);
        return Nodes.FACTORY.objectNode().put("$ref", References.to(SCHEMAS.child(shape.name)));
    }

    private ObjectNode members(ObjectNode schema, Set<Shape> used) {
        if (schema.get("properties") instanceof ObjectNode properties) {
            for (var name : List.copyOf(properties.propertyNames())) {
                properties.set(name, said(properties.get(name), used));
            }
        }
        if (schema.get("items") instanceof ObjectNode items) schema.set("items", said(items, used));
        return schema;
    }
}
