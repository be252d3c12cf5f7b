package dev.parley.description.source;

import tools.jackson.databind.JsonNode;

/** A value as JSON on one line, as {@link JsonNode#toString} has it: for most scalars without what that makes first, which takes a command 20 ms. */
public final class JsonScalar {

    private JsonScalar() {}

    /** The value as JSON. */
    public static String text(JsonNode value) {
        if (value.isNull()) return "null";
        if (value.isBoolean() || value.isIntegralNumber()) return value.asString();
        return value.isString() && isPlain(value.stringValue()) ? '"' + value.stringValue() + '"' : value.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each == '"' || each == '\\') return false;
        }
        return true;
    }
}
