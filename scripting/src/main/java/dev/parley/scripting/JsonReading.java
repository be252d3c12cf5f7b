package dev.parley.scripting;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a worker tells of most scripts: few levels, texts without escapes, whole numbers, and no space between them. To make the library's parser for
 * that takes several times as long as to read it; what holds anything else is left to it.
 */
final class JsonReading {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    /** Digits that fit into a number for certain. */
    private static final int MOST_DIGITS = 9;

    private final byte[] json;
    private int at;

    private JsonReading(byte[] json, int at) {
        this.json = json;
        this.at = at;
    }

    /** What stands there up to the end; nothing where it is not of that kind. */
    static @Nullable JsonNode read(byte[] json, int from) {
        JsonReading reading = new JsonReading(json, from);
        JsonNode value = reading.value(0);
        return reading.at == json.length ? value : null;
    }

    private @Nullable JsonNode value(int depth) {
        return switch (peek()) {
            case '{' -> depth == DEEPEST ? null : object(depth + 1);
            case '[' -> depth == DEEPEST ? null : array(depth + 1);
            case '"' -> string();
            case 't' -> word("true") ? NODES.booleanNode(true) : null;
            case 'f' -> word("false") ? NODES.booleanNode(false) : null;
            case 'n' -> word("null") ? NODES.nullNode() : null;
            default -> number();
        };
    }

    private @Nullable JsonNode string() {
        String text = text();
        return text == null ? null : NODES.stringNode(text);
    }

    private @Nullable JsonNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        at++;
        if (took('}')) {
            return object;
        }
        do {
            String name = peek() == '"' ? text() : null;
            JsonNode value = name != null && took(':') ? value(depth) : null;
            if (name == null || value == null) {
                return null;
            }
            object.set(name, value);
        } while (took(','));
        return took('}') ? object : null;
    }

    private @Nullable JsonNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        at++;
        if (took(']')) {
            return array;
        }
        do {
            JsonNode item = value(depth);
            if (item == null) {
                return null;
            }
            array.add(item);
        } while (took(','));
        return took(']') ? array : null;
    }

    /** A text in quotes of ASCII characters, none of them escaped. */
    private @Nullable String text() {
        int from = ++at;
        while (at < json.length && json[at] != '"') {
            if (json[at] < ' ' || json[at] == '\\') {
                return null;
            }
            at++;
        }
        if (at == json.length) {
            return null;
        }
        return new String(json, from, at++ - from, StandardCharsets.ISO_8859_1);
    }

    private @Nullable JsonNode number() {
        int from = at;
        int number = 0;
        while (peek() >= '0' && peek() <= '9') {
            number = number * 10 + (json[at] - '0');
            at++;
        }
        int digits = at - from;
        boolean plain = digits > 0 && digits <= MOST_DIGITS && (digits == 1 || json[from] != '0');
        boolean more = peek() == '.' || peek() == 'e' || peek() == 'E';
        return plain && !more ? NODES.numberNode(number) : null;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!took(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean took(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** The next byte; 0 at the end. */
    private int peek() {
        return at < json.length ? json[at] : 0;
    }
}
