package dev.parley.description.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reading and writing of fields of trees, leniently: what is of another type is not there. */
public final class Nodes {

    public static final String EXTENSION = "x-parley";
    public static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    /** What is not there. */
    public static final JsonNode NONE = FACTORY.missingNode();

    private Nodes() {}

    public static @Nullable String text(JsonNode node, String key) {
        var value = node.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    public static String text(JsonNode node, String key, String otherwise) {
        var value = text(node, key);
        return value == null ? otherwise : value;
    }

    public static boolean flag(JsonNode node, String key, boolean otherwise) {
        var value = node.path(key);
        return value.isBoolean() ? value.booleanValue() : otherwise;
    }

    public static Optional<Integer> integer(JsonNode node, String key) {
        var value = node.path(key);
        return value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    /** A number; none where it is no finite one: YAML has {@code .inf} and {@code .nan}, which have no digits. */
    public static @Nullable BigDecimal decimal(JsonNode value) {
        boolean exact = value.isIntegralNumber() || value.isBigDecimal();
        return exact || (value.isNumber() && Double.isFinite(value.doubleValue())) ? value.decimalValue() : null;
    }

    /** What a scalar says as a text, such as an example of a parameter. */
    public static String scalar(JsonNode value) {
        return value.isContainer() || value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    public static void put(ObjectNode node, String key, @Nullable String value) {
        if (value == null) node.remove(key);
        else node.put(key, value);
    }

    /** Puts a node, or takes the key away for none; a key that is there keeps its place. */
    public static void put(ObjectNode node, String key, @Nullable JsonNode value) {
        if (value == null) node.remove(key);
        else node.set(key, value);
    }

    public static ObjectNode copy(@Nullable JsonNode node) {
        return node instanceof ObjectNode mapping ? mapping.deepCopy() : FACTORY.objectNode();
    }

    /** A mapping with the fields of one, and behind them those of an older one that are not managed. */
    public static ObjectNode over(@Nullable JsonNode older, ObjectNode fields, Set<String> managed) {
        if (older != null) {
            older.properties().forEach(entry -> {
                if (!managed.contains(entry.getKey())) fields.set(entry.getKey(), entry.getValue());
            });
        }
        return fields;
    }

    public static List<JsonNode> items(JsonNode node) {
        return node.isArray() ? node.valueStream().toList() : List.of();
    }
}
