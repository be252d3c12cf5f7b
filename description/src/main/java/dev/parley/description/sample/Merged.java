package dev.parley.description.sample;

import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A schema with all that it includes by {@code allOf}, references followed.
 *
 * @param here where its own reference leads to in the end
 * @param parts the widest first, itself the last
 */
record Merged(Located here, List<Located> parts) {

    private static final int MOST_PARTS = 60;

    Merged {
        parts = List.copyOf(parts);
    }

    static Merged of(Located at) {
        var parts = new ArrayList<Located>();
        gather(at, parts, new HashSet<>());
        return new Merged(at.resolved(), parts);
    }

    private static void gather(Located at, List<Located> parts, Set<Located> seen) {
        var here = at.resolved();
        if (parts.size() > MOST_PARTS || !seen.add(here)) return;
        here.child("allOf").ifPresent(all -> all.items().forEach(each -> gather(each, parts, seen)));
        parts.add(here);
        // in 2020-12 a reference may have siblings, which say more
        if (!at.equals(here) && at.node().size() > 1) parts.add(at);
    }

    /** What the narrowest part says of a key. */
    Optional<Located> find(String key) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            var found = parts.get(i).child(key);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    JsonNode value(String key) {
        return find(key).map(Located::node).orElse(Nodes.NONE);
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    boolean flag(String key) {
        return value(key).isBoolean() && value(key).booleanValue();
    }

    String string(String key) {
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

    /** The names of its types, null among them. */
    Set<String> types() {
        var types = new LinkedHashSet<String>();
        var type = value("type");
        if (type.isString()) types.add(type.stringValue());
        if (type.isArray()) type.forEach(each -> types.add(each.asString("")));
        return types;
    }

    /** Its type: the first that is not null, or what its words are about. */
    String type() {
        return types().stream().filter(each -> !each.equals("null")).findFirst().orElseGet(() -> {
            if (has("properties") || has("additionalProperties") || has("patternProperties") || has("required"))
                return "object";
            if (has("items") || has("prefixItems")) return "array";
            if (has("pattern") || has("minLength") || has("maxLength") || has("format")) return "string";
            if (has("minimum") || has("maximum") || has("multipleOf")) return "number";
            return types().contains("null") ? "null" : "";
        });
    }

    boolean isNullable() {
        return flag("nullable") || flag("x-nullable") || types().contains("null");
    }

    /** All properties of all parts, by their names, in order. */
    Map<String, Located> properties() {
        var all = new LinkedHashMap<String, Located>();
        for (var part : parts) {
            part.child("properties")
                    .ifPresent(each -> each.children().forEach(property -> all.put(property.key(), property)));
        }
        return all;
    }

    /** The names that every part asks for, in order. */
    Set<String> required() {
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
