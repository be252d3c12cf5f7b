package dev.parley.scripting;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * JSON that is written once and told to a worker: without a tree of it, and without the generator and its buffers that each tree would be written by, which
 * takes longer than the script. Members follow one another; a value follows the name of its member.
 */
final class JsonWriting {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;
    private boolean first = true;

    JsonWriting(int expected) {
        out = new StringBuilder(expected);
    }

    /** What was written. */
    String text() {
        return out.toString();
    }

    /** An object. */
    JsonWriting object(Consumer<JsonWriting> members) {
        return within('{', members, '}');
    }

    /** An array. */
    JsonWriting array(Consumer<JsonWriting> items) {
        return within('[', items, ']');
    }

    private JsonWriting within(char begin, Consumer<JsonWriting> content, char end) {
        out.append(begin);
        first = true;
        content.accept(this);
        out.append(end);
        first = false;
        return this;
    }

    /** The name of a member, whose value follows. */
    JsonWriting name(String name) {
        item();
        quoted(name);
        out.append(':');
        return this;
    }

    /** Begins an item of an array, whose value follows. */
    JsonWriting item() {
        if (!first) {
            out.append(',');
        }
        first = false;
        return this;
    }

    /** A text. */
    JsonWriting text(String value) {
        quoted(value);
        return this;
    }

    /** A whole number. */
    JsonWriting number(long value) {
        out.append(value);
        return this;
    }

    /** A member with a text. */
    JsonWriting put(String name, String value) {
        return name(name).text(value);
    }

    /** A member with a whole number. */
    JsonWriting put(String name, long value) {
        return name(name).number(value);
    }

    /** A member that is there where it is true. */
    JsonWriting putIf(String name, boolean value) {
        return value ? name(name).json("true") : this;
    }

    /** JSON as it is written. */
    JsonWriting json(String value) {
        out.append(value);
        return this;
    }

    /** A value that is a tree. */
    JsonWriting value(JsonNode node) {
        if (node.isString()) {
            quoted(node.stringValue());
        } else {
            out.append(
                    node.isIntegralNumber() && node.canConvertToLong()
                            ? Long.toString(node.asLong())
                            : node.toString());
        }
        return this;
    }

    private void quoted(String value) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each < ' ' || each == '"' || each == '\\') {
                out.append(value, from, i);
                escaped(each);
                from = i + 1;
            }
        }
        out.append(value, from, value.length()).append('"');
    }

    private void escaped(char each) {
        switch (each) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HEX.charAt(each >> 4)).append(HEX.charAt(each & 15));
        }
    }
}
