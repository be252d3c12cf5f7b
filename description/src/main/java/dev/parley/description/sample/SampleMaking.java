package dev.parley.description.sample;

import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one value of a schema: one that fits it, or none where what has to be in it leads back to itself without end. Confined to one
 * thread.
 */
final class SampleMaking {

    private static final int DEEPEST = 6;
    private static final int LARGEST = 150;
    private static final int MOST_ITEMS = 20;
    /** How deep and large what has to be there makes it at most. */
    private static final int DEEPEST_NEEDED = 16;

    private static final int LARGEST_NEEDED = 600;

    private final Way way;
    private final Extent extent;
    private final Function<Located, WholeSchema> reading;
    private final Discriminators discriminators;
    private final Set<Located> around = new HashSet<>();
    private int made;

    /** Why there was no value: it would hold itself. */
    private boolean endless;

    /** @param reading how a schema is put together */
    SampleMaking(Way way, Extent extent, Function<Located, WholeSchema> reading) {
        this.way = way;
        this.extent = extent;
        this.reading = reading;
        this.discriminators = new Discriminators(reading);
    }

    @Nullable
    JsonNode value(Located at) {
        return value(at, 0, 0);
    }

    /** A value of the schema that is of one of its alternatives. */
    @Nullable
    JsonNode value(Located at, Located alternative) {
        var schema = reading.apply(at);
        around.add(schema.here());
        return chosen(schema, alternative, 0);
    }

    /** A value that is no example or default, however many there are. */
    @Nullable
    JsonNode made(Located at) {
        var schema = reading.apply(at);
        if (schema.has("const")) return schema.value("const");
        if (!schema.value("enum").isEmpty()) return schema.value("enum").get(0);
        around.add(schema.here());
        return made(schema, 0, 0);
    }

    private @Nullable JsonNode value(Located at, int depth, int nth) {
        endless = false;
        if (at.node().isBoolean()) return null;
        if (!at.node().isObject() || depth > DEEPEST_NEEDED || ++made > LARGEST_NEEDED) return null;
        var schema = reading.apply(at);
        var stated = stated(schema, nth);
        if (stated != null) return stated;
        if (!around.add(schema.here())) {
            endless = !schema.isNullable();
            return endless ? null : Nodes.FACTORY.nullNode();
        }
        try {
            return made(schema, depth, nth);
        } finally {
            around.remove(schema.here());
        }
    }

    private static @Nullable JsonNode stated(WholeSchema schema, int nth) {
        for (var key : List.of("example", "const", "default")) {
            if (nth == 0 && schema.has(key)) return schema.value(key);
        }
        for (var key : List.of("examples", "enum")) {
            var values = schema.value(key);
            if (values.isArray() && !values.isEmpty()) return values.get(nth % values.size());
        }
        return null;
    }

    private @Nullable JsonNode made(WholeSchema schema, int depth, int nth) {
        var alternatives = schema.alternatives();
        // what includes the schema that it is an alternative of is the alternative that was chosen
        boolean chosen = alternatives.stream()
                .anyMatch(each -> reading.apply(each).here().equals(schema.here()));
        if (chosen) return plain(schema, depth, nth);
        boolean none = false;
        for (var each : alternatives) {
            var value = chosen(schema, each, depth);
            if (value != null && !value.isNull()) return value;
            none |= value == null && endless;
        }
        endless = none;
        return none ? null : plain(schema, depth, nth);
    }

    /** What the schema and one of its alternatives say together. */
    private @Nullable JsonNode chosen(WholeSchema schema, Located alternative, int depth) {
        var value = value(alternative, depth + 1, 0);
        if (value == null && endless) return null;
        boolean object = schema.type().equals("object") || value instanceof ObjectNode;
        if (!object || (value != null && !value.isObject())) return value;
        var whole = object(schema, depth);
        if (whole == null) return null;
        if (value instanceof ObjectNode chosen) whole.setAll(chosen);
        discriminators.say(schema, alternative, whole);
        return whole;
    }

    private @Nullable JsonNode plain(WholeSchema schema, int depth, int nth) {
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

    /** Nothing where a member that has to be there cannot be. */
    private @Nullable ObjectNode object(WholeSchema schema, int depth) {
        var object = Nodes.FACTORY.objectNode();
        var properties = schema.properties();
        var required = schema.required();
        int most = schema.most("maxProperties", Integer.MAX_VALUE);
        for (var each : properties.entrySet()) {
            var name = each.getKey();
            var property = each.getValue();
            boolean needed = required.contains(name);
            if (!needed && (isLeftOut(property, depth) || object.size() >= most - open(required, object))) continue;
            boolean shown = !property.node().isObject()
                    || way.hidden().isEmpty()
                    || !reading.apply(property).flag(way.hidden());
            var value = shown ? value(property, depth + 1, 0) : null;
            if (value == null && needed && shown) {
                if (endless) return null;
                if (isAnything(property)) value = Nodes.FACTORY.stringNode("any");
            }
            if (value != null) object.set(name, value);
        }
        for (var name : required) {
            if (object.has(name) || properties.containsKey(name)) continue;
            var value = other(schema, name, depth);
            if (value == null) return null;
            object.set(name, value);
        }
        if (!more(schema, object, depth)) return null;
        discriminators.inherit(schema, object);
        return object;
    }

    private boolean isLeftOut(Located property, int depth) {
        return switch (extent) {
            case ALL -> isFull(depth + 1);
            case LEAST -> true;
            case BRIEF -> isFull(depth + 1) || depth > 1 || (depth == 1 && isContainer(property));
        };
    }

    /** Whether nothing more comes in but what has to be there. */
    private boolean isFull(int depth) {
        return depth > DEEPEST || made >= LARGEST;
    }

    private boolean isContainer(Located property) {
        var schema = reading.apply(property);
        return schema.isObject() || schema.isArray();
    }

    private static int open(Set<String> required, ObjectNode object) {
        return (int) required.stream().filter(name -> !object.has(name)).count();
    }

    private boolean isAnything(Located property) {
        return property.node().isBoolean() || reading.apply(property).type().isEmpty();
    }

    /** Members without a name of their own: as many as have to be there, or one to show what they are. False where those cannot be. */
    private boolean more(WholeSchema schema, ObjectNode object, int depth) {
        var others = new OtherMembers(schema);
        int wanted = Math.min(schema.count("minProperties"), MOST_ITEMS);
        boolean shows = object.isEmpty() && extent != Extent.LEAST && !isFull(depth + 1) && others.areDescribed();
        for (int i = 0; object.size() < Math.max(wanted, shows ? 1 : 0) && i < MOST_ITEMS; i++) {
            var name = others.name(i);
            var value = other(schema, name, depth);
            if (value == null) return object.size() >= wanted;
            object.set(name, value);
        }
        return true;
    }

    private @Nullable JsonNode other(WholeSchema schema, String name, int depth) {
        endless = false;
        var value = new OtherMembers(schema)
                .schema(name)
                .map(each -> value(each, depth + 1, 0))
                .orElse(null);
        return value == null && !endless ? Nodes.FACTORY.stringNode("any") : value;
    }

    /** Nothing where an item that has to be there cannot be. */
    private @Nullable ArrayNode list(WholeSchema schema, int depth) {
        var list = Nodes.FACTORY.arrayNode();
        int least = Math.min(schema.count("minItems"), MOST_ITEMS);
        for (var each : schema.find("prefixItems").map(Located::items).orElse(List.of())) {
            var value = value(each, depth + 1, 0);
            if (value == null && endless) {
                if (list.size() < least) return null;
                break;
            }
            list.add(value == null ? Nodes.FACTORY.nullNode() : value);
        }
        var items = schema.find("items").or(() -> schema.find("contains"));
        boolean none = schema.most("maxItems", 1) == 0;
        for (int i = list.size(); i < Math.max(least, list.isEmpty() && !none ? 1 : 0); i++) {
            int nth = schema.flag("uniqueItems") ? i : 0;
            endless = false;
            if (i >= least && isFull(depth + 1)) break;
            var value = items.map(each -> value(each, depth + 1, nth)).orElse(null);
            if (value == null && i >= least) break;
            if (value == null && endless) return null;
            list.add(value == null ? Nodes.FACTORY.stringNode("any" + (i == 0 ? "" : i)) : value);
        }
        return list;
    }
}
