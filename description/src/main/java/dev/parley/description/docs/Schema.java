package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

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
 * A schema with all that it includes by {@code allOf}, of any dialect that OpenAPI and AsyncAPI have.
 *
 * @param asked where it was asked for, before references are followed
 * @param parts itself and what it includes, references followed, the widest first
 */
record Schema(Located asked, List<Located> parts) {

    private static final int MOST_PARTS = 60;

    Schema {
        parts = List.copyOf(parts);
    }

    static Schema of(Located at, Showing showing) {
        return showing.registry().kept().schema(at, () -> gathered(at, showing));
    }

    private static Schema gathered(Located at, Showing showing) {
        var parts = new ArrayList<Located>();
        gather(at, showing, parts, new HashSet<>());
        return new Schema(at, parts);
    }

    private static void gather(Located at, Showing showing, List<Located> parts, Set<Located> seen) {
        var here = showing.resolved(at);
        if (parts.size() > MOST_PARTS || !seen.add(here)) return;
        here.child("allOf").ifPresent(all -> all.items().forEach(each -> gather(each, showing, parts, seen)));
        parts.add(here);
        // in 2020-12 a reference may have siblings, which say more
        if (at.reference().isPresent() && at.node().size() > 1 && !at.equals(here)) parts.add(at);
    }

    /** The schema itself, where its reference leads to. */
    Located here() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).reference().isEmpty()) return parts.get(i);
        }
        return parts.isEmpty() ? asked : parts.getLast();
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
        for (int i = parts.size() - 1; i >= 0; i--) {
            var found = parts.get(i).node().get(key);
            if (found != null) return found;
        }
        return Nodes.NONE;
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

    /** The names of its types without null. */
    List<String> types() {
        var types = new LinkedHashSet<String>();
        var type = value("type");
        if (type.isString()) types.add(type.stringValue());
        if (type.isArray()) type.forEach(each -> types.add(each.asString("")));
        types.remove("null");
        return List.copyOf(types);
    }

    /** Whether it says that null is one of its values. */
    boolean isNullable() {
        if (flag("nullable") || flag("x-nullable")) return true;
        var type = value("type");
        if (!type.isArray()) return false;
        for (var each : type) {
            if (each.asString("").equals("null")) return true;
        }
        return false;
    }

    boolean isObject() {
        return types().contains("object")
                || has("properties")
                || has("additionalProperties")
                || has("patternProperties");
    }

    boolean isArray() {
        return types().contains("array") || has("items") || has("prefixItems");
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

    Set<String> required() {
        var all = new HashSet<String>();
        for (var part : parts) {
            var required = part.node().path("required");
            if (required.isArray()) required.forEach(each -> all.add(each.asString("")));
        }
        return all;
    }

    /** What it is called where it is one of several. */
    String title(Showing showing) {
        var page = showing.registry().page(here());
        if (page.isPresent()) return page.get().title();
        return text(here(), "title").isBlank() ? "" : text(here(), "title").strip();
    }
}
