package dev.parley.description.difference;

import dev.parley.description.document.Nodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The types of JSON, a number being whole or not. */
enum Type {
    NULL,
    BOOLEAN,
    INTEGER,
    FRACTION,
    STRING,
    ARRAY,
    OBJECT;

    /** All of them. */
    static Set<Type> all() {
        return EnumSet.allOf(Type.class);
    }

    /** What a {@code type} allows. */
    static Set<Type> said(JsonNode type) {
        if (type.isArray()) {
            var types = EnumSet.noneOf(Type.class);
            type.valueStream().forEach(each -> types.addAll(said(each)));
            return types;
        }
        return switch (type.asString("")) {
            case "null" -> EnumSet.of(NULL);
            case "boolean" -> EnumSet.of(BOOLEAN);
            case "integer" -> EnumSet.of(INTEGER);
            case "number" -> EnumSet.of(INTEGER, FRACTION);
            case "string", "file" -> EnumSet.of(STRING);
            case "array" -> EnumSet.of(ARRAY);
            case "object" -> EnumSet.of(OBJECT);
            default -> all();
        };
    }

    /** That of a value. */
    static Type of(JsonNode value) {
        if (value.isNull()) return NULL;
        if (value.isBoolean()) return BOOLEAN;
        if (value.isNumber()) {
            var number = Nodes.decimal(value);
            return number != null && number.stripTrailingZeros().scale() <= 0 ? INTEGER : FRACTION;
        }
        if (value.isString()) return STRING;
        return value.isArray() ? ARRAY : OBJECT;
    }

    /** In the words of JSON Schema. */
    static String words(Collection<Type> types) {
        if (types.size() == values().length) return "anything";
        List<String> words = new ArrayList<>();
        for (var type : types) {
            switch (type) {
                case NULL -> words.add("null");
                case BOOLEAN -> words.add("boolean");
                case INTEGER -> words.add(types.contains(FRACTION) ? "number" : "integer");
                case FRACTION -> words.add(types.contains(INTEGER) ? "" : "fraction");
                case STRING -> words.add("string");
                case ARRAY -> words.add("array");
                case OBJECT -> words.add("object");
            }
        }
        words.remove("");
        return words.isEmpty() ? "nothing" : String.join(" or ", words);
    }
}
