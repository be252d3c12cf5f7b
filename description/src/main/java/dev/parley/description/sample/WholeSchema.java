package dev.parley.description.sample;

import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A schema with all that it includes by {@code allOf}, of any dialect that OpenAPI and AsyncAPI have.
 *
 * @param asked where it was asked for, before references are followed
 * @param here the schema itself, where its reference leads to in the end
 * @param parts itself and what it includes, references followed, the widest first
 * @param properties those of all parts, by their names, in order
 */
public record WholeSchema(Located asked, Located here, List<Located> parts, Map<String, Located> properties) {

    private static final int MOST_PARTS = 60;

    public WholeSchema {
        parts = List.copyOf(parts);
        properties = Collections.unmodifiableMap(properties);
    }

    /** That of a place. */
    public static WholeSchema of(Located at) {
        return of(at, Located::resolved);
    }

    /**
     * That of a place.
     *
     * @param resolved what a reference leads to in the end; itself where it leads nowhere
     */
    public static WholeSchema of(Located at, UnaryOperator<Located> resolved) {
        var parts = new ArrayList<Located>();
        gather(at, resolved, parts, new HashSet<>());
        return new WholeSchema(at, resolved.apply(at), parts, properties(parts));
    }

    private static void gather(Located at, UnaryOperator<Located> resolved, List<Located> parts, Set<Located> seen) {
        var here = resolved.apply(at);
        if (parts.size() > MOST_PARTS || !seen.add(here)) return;
        here.child("allOf").ifPresent(all -> all.items().forEach(each -> gather(each, resolved, parts, seen)));
        parts.add(here);
        // in 2020-12 a reference may have siblings, which say more
        if (at.node().size() > 1 && at.reference().isPresent() && !at.equals(here)) parts.add(at);
    }

    /** What the narrowest part says of a key. */
    public Optional<Located> find(String key) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            var found = parts.get(i).child(key);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The same as a value; missing where none says anything. */
    public JsonNode value(String key) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            var found = parts.get(i).node().get(key);
            if (found != null) return found;
        }
        return Nodes.NONE;
    }

    public boolean has(String key) {
        return !value(key).isMissingNode();
    }

    public boolean flag(String key) {
        return value(key).isBoolean() && value(key).booleanValue();
    }

    public String string(String key) {
        return value(key).isString() ? value(key).stringValue() : "";
    }

    /** The greatest count that a part asks for, 0 where none does. */
    int count(String key) {
        return parts.stream()
                .flatMap(part -> Nodes.integer(part.node(), key).stream())
                .max(Integer::compare)
                .orElse(0);
    }

    /** The least count that a part allows at most, or the given one where none says so. */
    int most(String key, int otherwise) {
        return parts.stream()
                .flatMap(part -> Nodes.integer(part.node(), key).stream())
                .min(Integer::compare)
                .orElse(otherwise);
    }

    /** The names of its types without null. */
    public List<String> types() {
        var types = new LinkedHashSet<String>();
        var type = value("type");
        if (type.isString()) types.add(type.stringValue());
        if (type.isArray()) type.forEach(each -> types.add(each.asString("")));
        types.remove("null");
        return List.copyOf(types);
    }

    /** Its type: the first that is not null, or what its words are about; empty where they are about none. */
    String type() {
        return types().stream().findFirst().orElseGet(() -> {
            if (isObject() || has("required")) return "object";
            if (has("items") || has("prefixItems")) return "array";
            if (has("pattern") || has("minLength") || has("maxLength") || has("format")) return "string";
            if (has("minimum") || has("maximum") || has("multipleOf")) return "number";
            return value("type").asString("").equals("null") || namesNull() ? "null" : "";
        });
    }

    /** Whether it says that null is one of its values. */
    public boolean isNullable() {
        return flag("nullable") || flag("x-nullable") || namesNull();
    }

    private boolean namesNull() {
        var type = value("type");
        return type.isArray()
                && type.valueStream().anyMatch(each -> each.asString("").equals("null"));
    }

    public boolean isObject() {
        return types().contains("object")
                || has("properties")
                || has("additionalProperties")
                || has("patternProperties");
    }

    public boolean isArray() {
        return types().contains("array") || has("items") || has("prefixItems");
    }

    private static Map<String, Located> properties(List<Located> parts) {
        var all = new LinkedHashMap<String, Located>();
        for (var part : parts) {
            part.child("properties")
                    .ifPresent(each -> each.children().forEach(property -> all.put(property.key(), property)));
        }
        return all;
    }

    /** The names that every part asks for, in order. */
    public Set<String> required() {
        var all = new LinkedHashSet<String>();
        for (var part : parts) {
            var required = part.node().path("required");
            if (required.isArray()) required.forEach(each -> all.add(each.asString("")));
        }
        return all;
    }

    /** Its alternatives, of which one has to fit. */
    List<Located> alternatives() {
        var one = find("oneOf").map(Located::items).orElse(List.of());
        return one.isEmpty() ? find("anyOf").map(Located::items).orElse(List.of()) : one;
    }
}
