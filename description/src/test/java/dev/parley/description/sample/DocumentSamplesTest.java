package dev.parley.description.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocumentSamplesTest {

    private static final String TEXT = """
        openapi: 3.1.1
        info: {title: T, version: '1'}
        paths:
          /pets:
            post:
              parameters:
              - {name: tag, in: query, schema: {type: string, minLength: 3}}
              responses: {}
        components:
          schemas:
            Pet:
              type: object
              properties:
                id: {type: integer, readOnly: true}
                tag: {$ref: '#/paths/~1pets/post/parameters/0/schema'}
                size: {$ref: '#/components/schemas/Box/properties/size'}
                box: {$ref: '#/components/schemas/Box'}
                inner: {$ref: '#/components/schemas/Box/properties/lid'}
                friend: {$ref: '#/components/schemas/Pet'}
                lost: {$ref: '#/components/schemas/Nobody'}
            Box:
              type: object
              properties:
                size: {type: integer, minimum: 4}
                lid: {type: string, format: date}
        """;

    private static final StandardDocument DOCUMENT = StandardDocument.cut(Standard.OPENAPI, TEXT);

    private static JsonNode sample(String schema) {
        return DocumentSamples.typical(DOCUMENT, Source.parse(schema).tree(), Way.SENT);
    }

    @Test
    void referencesAreFollowedToWhereverTheyLeadInTheDocument() {
        var sample = sample("{$ref: '#/components/schemas/Pet'}");
        assertThat(sample.has("id")).isFalse();
        assertThat(sample.path("tag").asString()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(sample.path("size").asInt()).isEqualTo(4);
        assertThat(sample.at("/box/size").asInt()).isEqualTo(4);
        assertThat(sample.at("/box/lid").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(sample.path("inner")).isEqualTo(sample.at("/box/lid"));
    }

    @Test
    void theDocumentStaysAsItIs() {
        sample("{$ref: '#/components/schemas/Pet'}");
        assertThat(DOCUMENT.tree()).isEqualTo(Source.parse(TEXT).tree());
        assertThat(DOCUMENT.node(Pointer.of("components", "schemas", "Box")))
                .contains(Source.parse(TEXT).tree().at("/components/schemas/Box"));
    }

    @Test
    void aSchemaThatAllowsAllShowsNothing() {
        assertThat(sample("{}").isMissingNode()).isTrue();
        assertThat(sample("{$ref: '#/components/schemas/Nobody'}").isMissingNode())
                .isTrue();
    }
}
