package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Sources;
import dev.parley.description.sample.Extent;
import dev.parley.description.sample.Way;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class KeptTest {

    private final Kept kept = new Kept();
    private int made;

    private static Located schema(String name) {
        Source source = Source.parse("{One: {type: string}, Other: {type: string}}");
        return Description.of(URI.create("parley:/description.yaml"), source, Sources.none())
                .root()
                .child(name)
                .orElseThrow();
    }

    private Optional<JsonNode> sample(Located schema, Way way, Extent extent) {
        return kept.sample(schema, way, extent, () -> Optional.of(JsonNodeFactory.instance.numberNode(++made)));
    }

    @Test
    void theSampleOfASchemaIsMadeOnceForEachWayAndExtent() {
        Located schema = schema("One");
        JsonNode first = sample(schema, Way.SENT, Extent.ALL).orElseThrow();
        assertThat(sample(schema, Way.SENT, Extent.ALL)).containsSame(first);
        assertThat(sample(schema, Way.RECEIVED, Extent.ALL)).isPresent().isNotEqualTo(Optional.of(first));
        assertThat(sample(schema, Way.SENT, Extent.LEAST)).isPresent().isNotEqualTo(Optional.of(first));
        assertThat(made).isEqualTo(3);
    }

    @Test
    void schemasThatSayTheSameInOtherPlacesHaveTheirOwn() {
        sample(schema("One"), Way.SENT, Extent.ALL);
        sample(schema("Other"), Way.SENT, Extent.ALL);
        assertThat(made).isEqualTo(2);
    }

    @Test
    void whatWasSaidOnceIsKnownToBeSaidAgain() {
        assertThat(kept.again(new Said(schema("One"), "row"))).isFalse();
        assertThat(kept.again(new Said(schema("Other"), "row"))).isTrue();
        assertThat(kept.again(new Said(schema("Other"), "body"))).isFalse();
    }
}
