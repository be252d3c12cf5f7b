package dev.parley.description.asyncapi;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON as the content of a message and as a payload in a document. */
final class JsonContent {

    private JsonContent() {}

    static String pretty(JsonNode payload) {
        return Source.written(payload, Syntax.JSON).text();
    }

    /** The payload that a content is, if it is JSON. */
    static Optional<JsonNode> payload(MessageContent content) {
        if (content.format() != Format.JSON) return Optional.empty();
        try {
            return Optional.of(Source.parse(content.content(), Syntax.JSON).tree());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /** Whether a content, whatever its layout, is the payload. */
    static boolean says(MessageContent content, JsonNode payload) {
        return payload(content).filter(read -> Operations.same(read, payload)).isPresent();
    }
}
