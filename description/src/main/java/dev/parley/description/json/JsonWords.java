package dev.parley.description.json;

import tools.jackson.databind.JsonNode;

/** JSON values in words, for problems. */
final class JsonWords {

    private static final int LONGEST = 40;

    private JsonWords() {}

    /** A value as it may stand in a sentence. */
    static String shown(JsonNode node) {
        if (node.isObject()) {
            return "An object";
        }
        if (node.isArray()) {
            return "An array";
        }
        String text = node.isString() ? node.stringValue() : node.toString();
        return "“" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "”";
    }

    /** A name within a JSON pointer (RFC 6901 §3). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
