package dev.parley.description.sample;

import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one value of a schema. Confined to one thread. */
final class SampleMaking {

    private static final int DEEPEST = 6;
    private static final int LARGEST = 150;
    private static final int MOST_ITEMS = 20;

    private final Way way;
    private final boolean least;
    private final Set<Located> around = new HashSet<>();
    private int made;

    /** @param least only with the members that have to be there */
    SampleMaking(Way way, boolean least) {
        this.way = way;
        this.least = least;
    }

    @Nullable
    JsonNode value(Located at) {
        return value(at, 0, 0);
    }

    /** A value of the schema that is of one of its alternatives. */
    @Nullable
    JsonNode value(Located at, Located alternative) {
        var schema = Merged.of(at);
        around.add(schema.here());
        return chosen(schema, alternative, 0);
    }

    /** A value that is no example or default, however many there are. */
    @Nullable
    JsonNode made(Located at) {
        var schema = Merged.of(at);
        if (schema.has("const")) return schema.value("const");
        if (!schema.value("enum").isEmpty()) return schema.value("enum").get(0);
        around.add(schema.here());
        return made(schema, 0, 0);
    }

    private @Nullable JsonNode value(Located at, int depth, int nth) {
        if (at.node().isBoolean()) return null;
        if (!at.node().isObject() || depth > DEEPEST || ++made > LARGEST) return null;
        var schema = Merged.of(at);
        var stated = stated(schema, nth);
        if (stated != null) return stated;
        if (!around.add(schema.here())) return schema.isNullable() ? Nodes.FACTORY.nullNode() : null;
        try {
            return made(schema, depth, nth);
        } finally {
            around.remove(schema.here());
        }
    }

    private static @Nullable JsonNode stated(Merged schema, int nth) {
        for (var key : List.of("example", "const", "default")) {
            if (nth == 0 && schema.has(key)) return schema.value(key);
        }
        for (var key : List.of("examples", "enum")) {
            var values = schema.value(key);
            if (values.isArray() && !values.isEmpty()) return values.get(nth % values.size());
        }
        return null;
    }

    private @Nullable JsonNode made(Merged schema, int depth, int nth) {
        for (var each : schema.alternatives()) {
            var value = chosen(schema, each, depth);
            if (value != null && !value.isNull()) return value;
        }
        return plain(schema, depth, nth);
    }

    /** What the schema and one of its alternatives say together. */
    private @Nullable JsonNode chosen(Merged schema, Located alternative, int depth) {
        var value = value(alternative, depth + 1, 0);
        boolean object = schema.type().equals("object") || value instanceof ObjectNode;
        if (!object || (value != null && !value.isObject())) return value;
        var whole = object(schema, depth);
        if (value instanceof ObjectNode chosen) whole.setAll(chosen);
        Discriminators.say(schema, alternative, whole);
        return whole;
    }

    private @Nullable JsonNode plain(Merged schema, int depth, int nth) {
        return switch (schema.type()) {
            case "object" -> object(schema, depth);
            case "array" -> list(schema, depth);
            case "string" -> Nodes.FACTORY.stringNode(Scalars.text(schema, nth));
            case "integer" -> Scalars.number(schema, true, nth);
            case "number" -> Scalars.number(schema, false, nth);
            case "boolean" -> Nodes.FACTORY.booleanNode(nth % 2 == 0);
            case "null" -> Nodes.FACTORY.nullNode();
            default -> null;
        };
    }

    private ObjectNode object(Merged schema, int depth) {
        var object = Nodes.FACTORY.objectNode();
        var properties = schema.properties();
        var required = schema.required();
        int most = schema.most("maxProperties", Integer.MAX_VALUE);
        properties.forEach((name, property) -> {
            boolean needed = required.contains(name);
            if (!needed && (least || object.size() >= most - open(required, object))) return;
            boolean shown = !property.node().isObject()
                    || way.hidden().isEmpty()
                    || !Merged.of(property).flag(way.hidden());
            var value = shown ? value(property, depth + 1, 0) : null;
            if (value == null && needed && shown && isAnything(property)) value = Nodes.FACTORY.stringNode("any");
            if (value != null) object.set(name, value);
        });
        for (var name : required) {
            if (!object.has(name) && !properties.containsKey(name)) object.set(name, other(schema, name, depth));
        }
        more(schema, object, depth);
        Discriminators.inherit(schema, object);
        return object;
    }

    private static int open(Set<String> required, ObjectNode object) {
        return (int) required.stream().filter(name -> !object.has(name)).count();
    }

    private static boolean isAnything(Located property) {
        return property.node().isBoolean() || Merged.of(property).type().isEmpty();
    }

    /** Members without a name of their own: as many as have to be there, or one to show what they are. */
    private void more(Merged schema, ObjectNode object, int depth) {
        int wanted = Math.min(schema.count("minProperties"), MOST_ITEMS);
        boolean shows = object.isEmpty()
                && !least
                && (schema.value("additionalProperties").isObject()
                        || schema.value("patternProperties").isObject());
        for (int i = 0; object.size() < Math.max(wanted, shows ? 1 : 0) && i < MOST_ITEMS; i++) {
            var name = name(schema, i);
            object.set(name, other(schema, name, depth));
        }
    }

    private static String name(Merged schema, int nth) {
        var patterns = schema.find("patternProperties").map(Located::children).orElse(List.of());
        for (var each : patterns) {
            var texts = List.copyOf(PatternTexts.of(each.key()));
            if (!texts.isEmpty() && !texts.get(nth % texts.size()).isEmpty()) return texts.get(nth % texts.size());
        }
        return nth == 0 ? "name" : "name" + (nth + 1);
    }

    private JsonNode other(Merged schema, String name, int depth) {
        var patterns = schema.find("patternProperties").map(Located::children).orElse(List.of());
        var of = patterns.stream()
                .filter(each -> PatternTexts.of(each.key()).contains(name))
                .findFirst()
                .or(() -> schema.find("additionalProperties"));
        var value = of.map(each -> value(each, depth + 1, 0)).orElse(null);
        return value == null ? Nodes.FACTORY.stringNode("any") : value;
    }

    private ArrayNode list(Merged schema, int depth) {
        var list = Nodes.FACTORY.arrayNode();
        schema.find("prefixItems").map(Located::items).orElse(List.of()).forEach(each -> {
            var value = value(each, depth + 1, 0);
            list.add(value == null ? Nodes.FACTORY.nullNode() : value);
        });
        int least = Math.min(schema.count("minItems"), MOST_ITEMS);
        var items = schema.find("items").or(() -> schema.find("contains"));
        boolean none = schema.most("maxItems", 1) == 0;
        for (int i = list.size(); i < Math.max(least, list.isEmpty() && !none ? 1 : 0); i++) {
            int nth = schema.flag("uniqueItems") ? i : 0;
            var value = items.map(each -> value(each, depth + 1, nth)).orElse(null);
            if (value == null && i >= least) break;
            list.add(value == null ? Nodes.FACTORY.stringNode("any" + (i == 0 ? "" : i)) : value);
        }
        return list;
    }

    /** What says which of several alternatives an object is. */
    private static final class Discriminators {

        /** Of a schema whose alternative was chosen. */
        static void say(Merged schema, Located alternative, ObjectNode object) {
            schema.find("discriminator").ifPresent(each -> set(each, alternative.resolved(), object));
        }

        /** Of a schema that is one of the alternatives of what it includes. */
        static void inherit(Merged schema, ObjectNode object) {
            for (var part : schema.parts()) {
                var own = part.child("discriminator");
                if (!part.equals(schema.here()) && own.isPresent()) set(own.get(), schema.here(), object);
            }
        }

        private static void set(Located discriminator, Located meant, ObjectNode object) {
            var name = discriminator.node().path("propertyName").asString("");
            boolean told = object.path(name).isString()
                    && mapping(discriminator, object.path(name).asString(""), meant);
            if (name.isEmpty() || told || meant.key().chars().allMatch(Character::isDigit)) return;
            object.put(name, word(discriminator, meant));
        }

        private static boolean mapping(Located discriminator, String word, Located meant) {
            return word.equals(word(discriminator, meant));
        }

        private static String word(Located discriminator, Located meant) {
            var mapping = discriminator.node().path("mapping");
            for (Map.Entry<String, JsonNode> each : mapping.properties()) {
                var target = each.getValue().asString("");
                if (target.equals(meant.key()) || target.endsWith("/" + meant.key())) return each.getKey();
            }
            return meant.key();
        }
    }
}
