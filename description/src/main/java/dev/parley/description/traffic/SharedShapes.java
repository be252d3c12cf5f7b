package dev.parley.description.traffic;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartName;
import dev.parley.description.document.References;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects with the same members that several operations or messages exchange: each is described once, among the components. */
final class SharedShapes {

    static final Pointer SCHEMAS = Pointer.of("components", "schemas");

    /** One member alone, such as an id, says little. */
    private static final int FEWEST_MEMBERS = 2;

    private static final double ALIKE = 0.6;

    private static final int MOST_MEMBERS = 200;
    private static final int DEEPEST = 12;

    private final Map<ShapeKey, Shape> shapes = new LinkedHashMap<>();
    private final Standard standard;
    private final Names names;

    /** Objects of one shape, and where they were seen. Confined to one thread. */
    private static final class Shape {
        private final List<JsonNode> samples = new ArrayList<>();
        private final List<Set<String>> places = new ArrayList<>();
        private final Set<String> by = new TreeSet<>();
        private final ShapeKey key;
        private final String thing;
        private final Map<InferenceOptions.Form, ObjectNode> schemas = new HashMap<>();
        private @Nullable FoundName found;
        private String described = "";

        Shape(ShapeKey key, String thing) {
            this.key = key;
            this.thing = thing;
        }

        /** Whether what is in it is alike wherever it was seen: a frame around lists of many kinds is not one thing. */
        boolean isOne() {
            var most = places.stream().max(Comparator.comparingInt(Set::size)).orElse(Set.of());
            return places.stream().allMatch(each -> MemberNames.shared(each, most) >= ALIKE);
        }
    }

    private SharedShapes(Standard standard, Names names) {
        this.standard = standard;
        this.names = names;
    }

    /**
     * Those of what is exchanged; a component of the document that has the same members is taken for it.
     *
     * @param standard of the document
     */
    static SharedShapes of(StandardDocument document, List<Exchanged> exchanged, Standard standard, Names names) {
        var all = new SharedShapes(standard, names);
        exchanged.forEach(each -> all.gather(each, 0));
        all.shapes.values().removeIf(shape -> shape.by.size() < 2 || !shape.isOne());
        all.name(document);
        return all;
    }

    private void gather(Exchanged exchanged, int depth) {
        var samples = exchanged.samples();
        var thing = exchanged.thing();
        if (samples.isEmpty() || depth > DEEPEST) return;
        if (samples.stream().allMatch(JsonNode::isArray)) {
            var items = samples.stream().flatMap(JsonNode::valueStream).toList();
            if (exchanged.constants().isEmpty())
                gather(Exchanged.plain(exchanged.by(), Template.singular(thing), items), depth + 1);
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
            var required = exchanged.isStrict() ? always(samples, members.keySet()) : Set.<String>of();
            var key = new ShapeKey(members.keySet(), exchanged.constants(), required);
            var shape = shapes.computeIfAbsent(key, _ -> new Shape(key, thing));
            shape.samples.addAll(samples);
            shape.places.add(MemberNames.of(samples));
            shape.by.add(exchanged.by());
        }
        members.forEach((name, values) -> gather(
                new Exchanged(exchanged.by(), name, values, ShapeKey.inside(exchanged.constants(), name), false),
                depth + 1));
    }

    private static Set<String> always(List<JsonNode> samples, Set<String> members) {
        var always = new HashSet<>(members);
        always.removeIf(name -> samples.stream().anyMatch(sample -> !sample.has(name)));
        return always;
    }

    private void name(StandardDocument document) {
        var known = new LinkedHashMap<String, JsonNode>();
        for (var key : document.keys(SCHEMAS)) {
            var schema = document.node(SCHEMAS.child(key)).orElse(Nodes.NONE);
            known.put(key, References.resolved(document, schema));
        }
        shapes.forEach((key, shape) -> {
            var there = known.entrySet().stream()
                    .filter(each -> key.fits(each.getValue()))
                    .findFirst();
            if (there.isPresent()) shape.described = there.get().getKey();
            else shape.found = find(shape, known.keySet());
        });
    }

    private FoundName find(Shape shape, Set<String> known) {
        return names.find(
                FoundName.Kind.SCHEMA,
                standard.key(),
                shape.key.toString(),
                known,
                taken -> upper(Keys.camel(shape.thing, "thing", lower(taken))));
    }

    private String name(Shape shape) {
        return shape.found == null ? shape.described : names.say(shape.found);
    }

    private static Set<String> lower(Collection<String> names) {
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
     * A schema of what is exchanged, with references to what is shared, which comes into the document with it.
     *
     * @param told the names of the shared ones that it leads to by itself
     */
    JsonNode said(JsonNode schema, Exchanged of, DocumentEdit edit, Widening widening, Set<String> told) {
        var used = new LinkedHashSet<Shape>();
        var required = of.isStrict() ? ShapeKey.names(schema.path("required")) : Set.<String>of();
        var said = said(schema, of.constants(), required, used);
        var places = standard == Standard.OPENAPI ? " operations" : " messages";
        used.forEach(shape -> told.add(name(shape) + ", in " + shape.by.size() + places));
        for (var waiting = new ArrayList<>(used); !waiting.isEmpty(); ) {
            var shape = waiting.removeFirst();
            var at = SCHEMAS.child(name(shape));
            if (edit.document().node(at).isPresent()) {
                widening.widen(at, shape.samples);
                continue;
            }
            var inside = new LinkedHashSet<Shape>();
            var written = members(schema(shape, widening.form()), shape.key.constants(), inside);
            edit.create(PartName.holding(at).orElseThrow(), written, null);
            inside.stream().filter(used::add).forEach(waiting::add);
        }
        return said;
    }

    private static ObjectNode schema(Shape shape, InferenceOptions.Form form) {
        return shape.schemas
                .computeIfAbsent(
                        form,
                        _ -> KindSchema.objects(
                                shape.samples,
                                form,
                                shape.key.constants(),
                                !shape.key.required().isEmpty()))
                .deepCopy();
    }

    private JsonNode said(JsonNode schema, Map<Pointer, JsonNode> constants, Set<String> required, Set<Shape> used) {
        if (!(schema instanceof ObjectNode mapping)) return schema;
        var names = mapping.path("properties").propertyNames();
        var shape = mapping.path("type").asString("").equals("object")
                ? shapes.get(new ShapeKey(Set.copyOf(names), constants, required))
                : null;
        if (shape == null) return members(mapping, constants, used);
        used.add(shape);
        return Nodes.FACTORY.objectNode().put("$ref", References.to(SCHEMAS.child(name(shape))));
    }

    private ObjectNode members(ObjectNode schema, Map<Pointer, JsonNode> constants, Set<Shape> used) {
        if (schema.get("properties") instanceof ObjectNode properties) {
            for (var name : List.copyOf(properties.propertyNames())) {
                properties.set(name, said(properties.get(name), ShapeKey.inside(constants, name), Set.of(), used));
            }
        }
        boolean plain = constants.isEmpty() && schema.get("items") instanceof ObjectNode;
        if (plain) schema.set("items", said(schema.get("items"), Map.of(), Set.of(), used));
        return schema;
    }
}
