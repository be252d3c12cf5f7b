package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON files of other programs. */
final class JsonFile {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(300)
                    .maxStringLength(Imports.MAX_LENGTH)
                    .build())
            .build();

    /** That of the mapper that others use as well: to make one of its own takes a command a hundredth of a second. */
    private static final ObjectReader READER =
            JsonMapper.shared().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonFile() {}

    /** Whether a text means to be one. */
    static boolean fits(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    static JsonNode read(String text) {
        try {
            JsonNode read = READER.readTree(FACTORY.createParser(ObjectReadContext.empty(), text));
            return read == null ? MissingNode.getInstance() : read;
        } catch (JacksonException fault) {
            throw new ProblemException(Problem.of("json-syntax", "The file is no JSON: " + JsonFault.reason(fault))
                    .at(JsonFault.place(fault)));
        }
    }

    /** A value as text: of a text itself, of nothing the empty text, of everything else its JSON. */
    static String text(JsonNode node) {
        if (node.isString()) return node.stringValue();
        return node.isMissingNode() || node.isNull() ? "" : node.toString();
    }

    /** The text of a description, which may be an object that holds it. */
    static @Nullable String description(JsonNode node) {
        var text = text(node.isObject() ? node.path("content") : node);
        return text.isBlank() ? null : text;
    }

    static boolean isTrue(JsonNode node) {
        return node.isBoolean() && node.booleanValue();
    }
}
