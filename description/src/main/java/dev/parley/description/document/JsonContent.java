package dev.parley.description.document;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON as a text that a user typed, and as an example in a document. */
public final class JsonContent {

    private JsonContent() {}

    public static String pretty(JsonNode payload) {
        return Source.text(payload, Syntax.JSON);
    }

    /** The payload that a text is, if it is JSON. */
    public static Optional<JsonNode> payload(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Source.parse(text, Syntax.JSON).tree());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /** Whether a text, whatever its layout, is the payload. */
    public static boolean says(String text, JsonNode payload) {
        return payload(text).filter(read -> Operations.same(read, payload)).isPresent();
    }
}
