package dev.parley.server.api;

import dev.parley.protocol.Bytes;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the API: read strictly and within bounds, written as trees. */
final class Json {

    private static final int MAX_DEPTH = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            // no text is longer than its body, which is limited by --max-body
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The value that the bytes say; one only, and no name twice in an object. */
    static JsonNode read(Bytes bytes) {
        return MAPPER.readTree(bytes.toArray());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A list, each item written by the function. */
    static <T> ArrayNode list(Collection<T> items, Function<T, JsonNode> write) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(each -> list.add(write.apply(each)));
        return list;
    }

    /** A list of texts. */
    static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    /** Puts a text where there is one. */
    static void put(ObjectNode object, String name, @Nullable String text) {
        if (text != null) {
            object.put(name, text);
        }
    }

    /** The text of a member, or none. */
    static @Nullable String textOrNone(JsonNode object, String name) {
        return object.path(name).stringValue(null);
    }

    /** The texts of a list. */
    static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
