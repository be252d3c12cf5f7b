package dev.parley.description.traffic;

import dev.parley.description.asyncapi.Constants;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.schema.SchemaFault;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Makes schemas of a document take what was seen: what they took before they take still, and what they say beside stays. Where a
 * schema is a reference, what it refers to is widened.
 */
final class Widening {

    private static final int DEEPEST = 40;

    private final DocumentEdit edit;
    private final InferenceOptions.Form form;

    Widening(DocumentEdit edit, InferenceOptions.Form form) {
        this.edit = edit;
        this.form = form;
    }

    /** In which words new schemas are written. */
    InferenceOptions.Form form() {
        return form;
    }

    /** Widens the schema there, or writes one where there is none. Says why samples do not fit all the same; nothing where they do. */
    Optional<String> widen(Pointer pointer, List<JsonNode> samples) {
        if (samples.isEmpty()) return Optional.empty();
        var at = resolved(pointer);
        if (node(at).isMissingNode()) {
            edit.set(at, Shapes.schema(samples, form));
            return Optional.empty();
        }
        widen(at, samples, 0, true);
        var misfits = misfits(at, samples);
        if (misfits.isEmpty()) return Optional.empty();
        var fault = faults(at, misfits.getFirst()).getFirst();
        return Optional.of(misfits.size() + " of " + samples.size() + " do not fit: " + fault.message());
    }

    private JsonNode node(Pointer at) {
        return edit.document().node(at).orElse(Nodes.NONE);
    }

    private Pointer resolved(Pointer at) {
        return References.resolved(edit.document(), at);
    }

    private List<SchemaFault> faults(Pointer at, JsonNode sample) {
        try {
            return DocumentSchema.of(edit.document().tree(), at.toString()).faults(sample);
        } catch (ProblemException unusable) {
            return List.of(new SchemaFault(
                    "", at.toString(), "", unusable.problems().getFirst().message()));
        }
    }

    private List<JsonNode> misfits(Pointer at, List<JsonNode> samples) {
        try {
            var checking =
                    DocumentSchema.of(edit.document().tree(), at.toString()).checking();
            return samples.stream()
                    .filter(sample -> !checking.faults(sample).isEmpty())
                    .toList();
        } catch (ProblemException _) {
            return List.of();
        }
    }

    /** @param adds whether names that the schema does not know become its own */
    private void widen(Pointer pointer, List<JsonNode> samples, int depth, boolean adds) {
        var at = resolved(pointer);
        var schema = node(at);
        if (depth > DEEPEST || samples.isEmpty() || !schema.isObject() || schema.isEmpty() || schema.has("$ref"))
            return;
        if (schema.has("allOf")) {
            all(at, schema, samples, depth, adds);
            return;
        }
        for (var word : List.of("oneOf", "anyOf")) {
            if (schema.has(word)) {
                alternative(at, word, schema.path(word), samples, depth);
                return;
            }
        }
        if (!types(at, schema, samples)) return;
        values(at, samples);
        objects(at, node(at), samples.stream().filter(JsonNode::isObject).toList(), depth, adds);
        var items = samples.stream()
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream)
                .toList();
        if (items.isEmpty() || node(at).has("prefixItems")) return;
        if (schema.has("items")) widen(at.child("items"), items, depth + 1, true);
        else edit.set(at.child("items"), Shapes.schema(items, form));
    }

    /** Each of them takes what it knows; what none of them knows comes into the last one that is not shared, or the last. */
    private void all(Pointer at, JsonNode schema, List<JsonNode> samples, int depth, boolean adds) {
        int size = schema.path("allOf").size();
        int last = size - 1;
        for (int i = 0; i < size; i++) {
            if (!schema.path("allOf").path(i).has("$ref")) last = i;
        }
        var known = new LinkedHashSet<String>();
        for (int i = 0; i < size; i++) {
            if (i != last) names(at.child("allOf").child(i), known, 0);
        }
        known.addAll(schema.path("properties").propertyNames());
        for (int i = 0; i < size; i++) {
            var member = at.child("allOf").child(i);
            if (i != last) widen(member, samples, depth + 1, false);
            else
                widen(member, samples.stream().map(each -> without(each, known)).toList(), depth + 1, adds);
        }
    }

    private void names(Pointer at, Set<String> names, int depth) {
        var schema = node(resolved(at));
        names.addAll(schema.path("properties").propertyNames());
        for (int i = 0; i < schema.path("allOf").size() && depth < DEEPEST; i++) {
            names(resolved(at).child("allOf").child(i), names, depth + 1);
        }
    }

    private static JsonNode without(JsonNode sample, Set<String> names) {
        if (!sample.isObject()) return sample;
        var copy = Nodes.copy(sample);
        copy.remove(names);
        return copy;
    }

    /** What fits one of them fits; of the others, those that are nearest to one widen it, and the rest is one more. */
    private void alternative(Pointer at, String word, JsonNode choices, List<JsonNode> samples, int depth) {
        var misfits = misfits(at, samples);
        if (misfits.isEmpty()) return;
        var nearest = new LinkedHashMap<Integer, List<JsonNode>>();
        var others = new ArrayList<JsonNode>();
        for (var sample : misfits) {
            int choice = nearest(at.child(word), choices.size(), sample);
            if (choice < 0) others.add(sample);
            else nearest.computeIfAbsent(choice, _ -> new ArrayList<>()).add(sample);
        }
        nearest.forEach((choice, those) -> widen(at.child(word).child(choice), those, depth + 1, true));
        if (others.isEmpty()) return;
        var more = Nodes.FACTORY.arrayNode();
        node(at).path(word).forEach(more::add);
        edit.set(at.child(word), more.add(Shapes.schema(others, form)));
    }

    private int nearest(Pointer choices, int size, JsonNode sample) {
        int best = -1;
        double most = 0.5;
        for (int i = 0; i < size; i++) {
            var names = new LinkedHashSet<String>();
            names(choices.child(i), names, 0);
            boolean constant = Constants.of(edit.document(), choices.child(i)).contradict(sample);
            double likeness = PathFinding.likeness(names, new LinkedHashSet<>(sample.propertyNames()));
            if (sample.isObject() && !names.isEmpty() && !constant && likeness > most) {
                best = i;
                most = likeness;
            }
        }
        return best;
    }

    /** Makes the types those of the samples too; false where the schema became a choice of two. */
    private boolean types(Pointer at, JsonNode schema, List<JsonNode> samples) {
        if (!schema.has("type")) return true;
        var declared = new LinkedHashSet<String>();
        if (schema.path("type").isString()) declared.add(schema.path("type").stringValue());
        schema.path("type").forEach(each -> declared.add(each.asString("")));
        if (Nodes.flag(schema, "nullable", false)) declared.add("null");
        var missing = samples.stream()
                .filter(sample -> !isOf(type(sample), declared))
                .collect(Collectors.groupingBy(Widening::type, LinkedHashMap::new, Collectors.toList()));
        if (missing.isEmpty()) return true;
        if (missing.containsKey("number") && declared.remove("integer")) declared.add("number");
        declared.addAll(missing.keySet());
        if (form == InferenceOptions.Form.OPENAPI_3_0) {
            if (declared.remove("null")) edit.set(at.child("nullable"), Nodes.FACTORY.booleanNode(true));
            if (declared.size() == 1) {
                edit.set(at.child("type"), Nodes.FACTORY.stringNode(declared.getFirst()));
                return true;
            }
            var rest = missing.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("null"))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            var choice = Nodes.FACTORY.objectNode();
            choice.putArray("anyOf").add(node(at)).add(Shapes.schema(rest, form));
            edit.set(at, choice);
            return false;
        }
        if (declared.size() == 1) {
            edit.set(at.child("type"), Nodes.FACTORY.stringNode(declared.getFirst()));
        } else {
            var list = Nodes.FACTORY.arrayNode();
            declared.forEach(list::add);
            edit.set(at.child("type"), list);
        }
        return true;
    }

    private static boolean isOf(String type, Set<String> declared) {
        return declared.contains(type) || (type.equals("integer") && declared.contains("number"));
    }

    static String type(JsonNode value) {
        if (value.isObject()) return "object";
        if (value.isArray()) return "array";
        if (value.isString()) return "string";
        if (value.isBoolean()) return "boolean";
        if (value.isNull()) return "null";
        return value.isIntegralNumber() ? "integer" : "number";
    }

    private void values(Pointer at, List<JsonNode> samples) {
        new Bounds(edit, at).widen(samples);
    }

    private void objects(Pointer at, JsonNode schema, List<JsonNode> objects, int depth, boolean adds) {
        if (objects.isEmpty()) return;
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        int before = required.size();
        required.removeIf(name -> objects.stream().anyMatch(object -> !object.has(name)));
        if (required.isEmpty() && before > 0) edit.remove(at.child("required"));
        else if (required.size() < before) {
            var list = Nodes.FACTORY.arrayNode();
            required.forEach(list::add);
            edit.set(at.child("required"), list);
        }
        var members = new LinkedHashMap<String, List<JsonNode>>();
        objects.forEach(object -> object.properties()
                .forEach(entry -> members.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue())));
        var unknown = new LinkedHashMap<String, List<JsonNode>>();
        members.forEach((name, values) -> {
            if (schema.path("properties").has(name))
                widen(at.child("properties").child(name), values, depth + 1, true);
            else if (!isByPattern(schema, name)) unknown.put(name, values);
        });
        if (!adds || unknown.isEmpty()) return;
        if (schema.path("additionalProperties").isObject()) {
            var values = unknown.values().stream().flatMap(List::stream).toList();
            widen(at.child("additionalProperties"), values, depth + 1, true);
            return;
        }
        add(at, unknown);
    }

    private void add(Pointer at, Map<String, List<JsonNode>> unknown) {
        var properties = Nodes.copy(node(at).path("properties"));
        unknown.forEach((name, values) -> properties.set(name, Shapes.schema(values, form)));
        edit.set(at.child("properties"), properties);
    }

    private static boolean isByPattern(JsonNode schema, String name) {
        return schema.path("patternProperties").propertyNames().stream().anyMatch(pattern -> {
            try {
                return Pattern.compile(pattern).matcher(name).find();
            } catch (PatternSyntaxException _) {
                return true;
            }
        });
    }
}
