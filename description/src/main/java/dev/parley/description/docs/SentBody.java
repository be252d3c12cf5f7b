package dev.parley.description.docs;

import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.Extent;
import dev.parley.description.sample.Way;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the body of an operation of OpenAPI looks like where a request is written as code. */
record SentBody(Showing showing, Located operation) {

    /** The value that one of its schemas shows: the one that stands beside the schema as an example, too. Missing where it shows none. */
    JsonNode sample(JsonNode schema) {
        return medias().flatMap(media -> showing.resolved(media).child("schema").stream())
                .filter(each -> each.node().equals(schema))
                .findFirst()
                .flatMap(each -> showing.sample(each, Way.SENT, Extent.ALL))
                .orElse(Nodes.NONE);
    }

    /** A short one; nothing where somebody has written down what one looks like. */
    Optional<JsonNode> brief() {
        return medias().filter(each -> ExampleView.isJson(each.key()))
                .findFirst()
                .map(showing::resolved)
                .filter(media -> !media.node().has("example") && !media.node().has("examples"))
                .flatMap(media -> media.child("schema"))
                .flatMap(schema -> showing.sample(schema, Way.SENT, Extent.BRIEF));
    }

    private Stream<Located> medias() {
        return showing.child(operation, "requestBody").flatMap(body -> showing.child(body, "content")).stream()
                .flatMap(content -> content.children().stream());
    }
}
