package dev.parley.description.openapi;

import dev.parley.description.document.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The value that a parser stands at, as a tree, if it is not too long; the parser stands at its end then. Used once. */
final class BoundedTree {

    private final JsonParser parser;
    private final long end;

    /** @param longest characters */
    BoundedTree(JsonParser parser, long longest) {
        this.parser = parser;
        this.end = parser.currentLocation().getCharOffset() + longest;
    }

    /** The tree; none where it is too long, which is read over. */
    @Nullable
    JsonNode read() {
        return value();
    }

    private @Nullable JsonNode value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            default -> parser.readValueAsTree();
        };
    }

    private @Nullable JsonNode object() {
        ObjectNode object = Nodes.FACTORY.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode member = value();
            if (member == null || isTooLong()) {
                return skipped();
            }
            object.set(name, member);
        }
        return object;
    }

    private @Nullable JsonNode array() {
        ArrayNode array = Nodes.FACTORY.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode member = value();
            if (member == null || isTooLong()) {
                return skipped();
            }
            array.add(member);
        }
        return array;
    }

    private boolean isTooLong() {
        return parser.currentLocation().getCharOffset() > end;
    }

    /** Reads over the rest of the object or array that the parser is in. */
    private @Nullable JsonNode skipped() {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return null;
    }
}
