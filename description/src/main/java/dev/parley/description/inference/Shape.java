package dev.parley.description.inference;

import dev.parley.description.inference.InferenceOptions.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was seen in one place of all samples. Confined to one thread. */
final class Shape {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 60;

    private enum Type {
        OBJECT,
        ARRAY,
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN;

        String word() {
            return switch (this) {
                case OBJECT -> "object";
                case ARRAY -> "array";
                case STRING -> "string";
                case INTEGER -> "integer";
                case NUMBER -> "number";
                case BOOLEAN -> "boolean";
            };
        }
    }

    private final InferenceOptions options;
    private final int depth;
    private final Map<Type, Integer> types = new EnumMap<>(Type.class);
    private final Texts texts;
    private @Nullable Members members;
    private @Nullable Shape items;
    private @Nullable JsonNode example;
    private boolean nullable;
    private boolean wide;
    private int seen;

    Shape(InferenceOptions options, int depth) {
        this.options = options;
        this.depth = depth;
        this.texts = new Texts(options);
    }

    /** How many values were seen. */
    int seen() {
        return seen;
    }

    void add(JsonNode value) {
        seen++;
        if (value.isNull() || value.isMissingNode()) {
            nullable = true;
            return;
        }
        Type type = type(value);
        types.merge(type, 1, Integer::sum);
        if (!value.isContainer() && example == null) example = value;
        switch (type) {
            case OBJECT -> {
                if (depth < DEEPEST) members().add(value);
            }
            case ARRAY -> {
                if (depth < DEEPEST) value.forEach(items()::add);
            }
            case STRING -> texts.add(value.asString());
            case INTEGER -> wide = wide || !value.canConvertToInt();
            case NUMBER, BOOLEAN -> {}
        }
    }

    private static Type type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> Type.OBJECT;
            case ARRAY -> Type.ARRAY;
            case BOOLEAN -> Type.BOOLEAN;
            case NUMBER -> value.isIntegralNumber() ? Type.INTEGER : Type.NUMBER;
            case STRING, BINARY, NULL, MISSING -> Type.STRING;
        };
    }

    private Members members() {
        var known = members == null ? new Members(options, depth + 1) : members;
        members = known;
        return known;
    }

    private Shape items() {
        var known = items == null ? new Shape(options, depth + 1) : items;
        items = known;
        return known;
    }

    /** Takes what was seen in another place as if it had been seen here. */
    void join(Shape other) {
        seen += other.seen;
        nullable = nullable || other.nullable;
        wide = wide || other.wide;
        other.types.forEach((type, times) -> types.merge(type, times, Integer::sum));
        texts.join(other.texts);
        if (example == null) example = other.example;
        if (other.members != null) members().join(other.members);
        if (other.items != null) items().join(other.items);
    }

    JsonNode schema() {
        var words = words();
        if (options.form() == Form.JSON_SCHEMA) {
            var schema = typed(words, nullable);
            types.keySet().forEach(type -> write(type, schema));
            return schema;
        }
        var alternatives = words.stream().map(this::alone).toList();
        if (alternatives.size() == 1) return nullable(alternatives.getFirst());
        var schema = NODES.objectNode();
        if (alternatives.isEmpty()) return nullable(schema);
        var anyOf = schema.putArray("anyOf");
        anyOf.add(nullable(alternatives.getFirst()));
        alternatives.stream().skip(1).forEach(anyOf::add);
        return schema;
    }

    /** The types that it may have; an integer is a number. */
    private List<Type> words() {
        var words = new ArrayList<>(types.keySet());
        if (words.contains(Type.NUMBER)) words.remove(Type.INTEGER);
        return words;
    }

    private static ObjectNode typed(List<Type> words, boolean nullable) {
        var schema = NODES.objectNode();
        if (words.size() == 1 && !nullable)
            return schema.put("type", words.getFirst().word());
        if (words.isEmpty()) return nullable ? schema.put("type", "null") : schema;
        var all = schema.putArray("type");
        words.forEach(type -> all.add(type.word()));
        if (nullable) all.add("null");
        return schema;
    }

    private ObjectNode alone(Type type) {
        var schema = typed(List.of(type), false);
        write(type, schema);
        return schema;
    }

    private ObjectNode nullable(ObjectNode schema) {
        if (nullable) {
            schema.put("nullable", true);
            if (schema.get("enum") instanceof ArrayNode values) values.addNull();
        }
        return schema;
    }

    private void write(Type type, ObjectNode schema) {
        switch (type) {
            case OBJECT -> {
                if (members != null) members.write(schema);
            }
            case ARRAY -> {
                if (items != null && items.seen > 0) schema.set("items", items.schema());
                else if (options.form() == Form.OPENAPI_3_0) schema.putObject("items");
            }
            case STRING -> text(schema);
            case INTEGER -> {
                if (options.formats() && wide && words().contains(Type.INTEGER)) schema.put("format", "int64");
            }
            case NUMBER, BOOLEAN -> {}
        }
        if (type != Type.OBJECT && type != Type.ARRAY) example(schema);
    }

    private void text(ObjectNode schema) {
        if (options.formats()) texts.format().ifPresent(format -> schema.put("format", format));
        var values = texts.values();
        if (values.isEmpty() || types.size() > 1) return;
        var all = schema.putArray("enum");
        values.forEach(all::add);
        if (nullable && options.form() == Form.JSON_SCHEMA) all.addNull();
    }

    private void example(ObjectNode schema) {
        if (!options.examples() || example == null || schema.has("enum")) return;
        if (options.form() == Form.OPENAPI_3_0) schema.set("example", example);
        else schema.putArray("examples").add(example);
    }
}
