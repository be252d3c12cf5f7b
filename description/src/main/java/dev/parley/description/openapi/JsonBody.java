package dev.parley.description.openapi;

import dev.parley.description.contract.FarNumbers;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that a server sent, within bounds. */
public final class JsonBody {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(500)
                            .maxStringLength(32 << 20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** Reads a text bit by bit, within the same bounds. */
    static JsonParser parser(Reader text) {
        return JSON.createParser(text);
    }

    /** The value; none where the text is no JSON, or none that can be looked at. */
    public static @Nullable JsonNode read(String text) {
        try {
            JsonNode tree = text.isBlank() ? null : JSON.readTree(text);
            return tree == null || tree.isMissingNode() || !FarNumbers.in(tree).isEmpty() ? null : tree;
        } catch (JacksonException e) {
            return null;
        }
    }
}
