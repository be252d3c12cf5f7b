package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseWritingTest {

    private static final EndpointKey LIST = EndpointKey.of("/orders", "GET");

    private static StandardDocument document(String version) {
        var head = "openapi: " + version + "\ninfo: {title: T, version: '1'}\n";
        return StandardDocument.cut(
                Standard.OPENAPI,
                head
                        + "paths:\n  /orders:\n    get:\n      summary: List\n      responses:\n        default:\n          description: ''\n");
    }

    private static StandardDocument with(StandardDocument document, ResponseExample example) {
        return document.with(ResponseWriting.save(document, LIST, example));
    }

    @Test
    void aResponseIsAnExampleWithASchemaOfItsOwn() {
        var example = new ResponseExample(
                "Two orders",
                200,
                "application/json; charset=utf-8",
                "[{\"id\": 1, \"at\": \"2026-11-25T12:00:00Z\", \"note\": null}, {\"id\": 2.5, \"tags\": [\"a\"]}]");
        var document = with(document("3.1.1"), example);
        assertThat(document.text()).endsWith("""
                      responses:
                        '200':
                          description: ''
                          content:
                            application/json:
                              schema:
                                type: array
                                items:
                                  type: object
                                  properties:
                                    id:
                                      type: number
                                    at:
                                      type: string
                                      format: date-time
                                    note:
                                      type: 'null'
                                    tags:
                                      type: array
                                      items:
                                        type: string
                              examples:
                                Two-orders:
                                  summary: Two orders
                                  value:
                                    - {id: 1, at: '2026-11-25T12:00:00Z', note: null}
                                    - {id: 2.5, tags: [a]}
                """);
        for (var version : List.of("3.0.3", "3.1.1", "3.2.0")) {
            assertThat(new OpenApiCheck().check(with(document(version), example).text()))
                    .isEmpty();
        }
    }

    @Test
    void anExampleOfTheSameNameIsReplacedAndOthersStay() {
        var document = with(document("3.1.1"), new ResponseExample("One", 200, "application/json", "1"));
        document = with(document, new ResponseExample("Two", 200, "application/json", "2"));
        document = with(document, new ResponseExample("One", 200, "application/json", "3"));
        document = with(document, new ResponseExample("Plain", 404, "text/plain", "no"));
        document = with(document, new ResponseExample("Nothing", 204, "", ""));
        assertThat(document.text()).endsWith("""
                              schema:
                                type: integer
                              examples:
                                One:
                                  value: 3
                                Two:
                                  value: 2
                        '404':
                          description: ''
                          content:
                            text/plain:
                              examples:
                                Plain:
                                  value: 'no'
                        '204':
                          description: ''
                """);
    }

    @Test
    void whatTheMuseumSaysOfItsResponsesStays() {
        var museum = StandardDocument.cut(Standard.OPENAPI, Texts.museum());
        var key = EndpointKey.of("/special-events/{eventId}", "GET");
        for (int status : List.of(200, 404)) {
            var after = museum.with(ResponseWriting.save(
                    museum, key, new ResponseExample("Mine", status, "application/problem+json", "{}")));
            assertThat(new OpenApiCheck().check(after.text())).isEmpty();
            assertThat(List.of(after.text().split("\n")))
                    .containsAll(List.of(Texts.museum().split("\n")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3.1.1 | [1, \"a\"] | {\"type\":\"array\",\"items\":{\"type\":[\"integer\",\"string\"]}}",
                "3.0.3 | [1, \"a\"] | {\"type\":\"array\",\"items\":{}}",
                "3.0.3 | [\"x\", null] | {\"type\":\"array\",\"items\":{\"type\":\"string\",\"nullable\":true}}",
                "3.0.3 | [null] | {\"type\":\"array\",\"items\":{}}",
                "3.1.1 | [\"2026-01-01\", \"x\"] | {\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
                "3.1.1 | [] | {\"type\":\"array\",\"items\":{}}",
                "3.1.1 | {\"u\":\"123e4567-e89b-12d3-a456-426614174000\"} | {\"type\":\"object\",\"properties\":{\"u\":{\"type\":\"string\",\"format\":\"uuid\"}}}"
            })
    void aValueFitsItsSchema(String version, String json, String schema) {
        var value = Source.parse(json, Syntax.JSON).tree();
        assertThat(InferredSchema.of(value, version))
                .isEqualTo(Source.parse(schema, Syntax.JSON).tree());
        if (version.startsWith("3.1")) {
            assertThat(SchemaCheck.of(InferredSchema.of(value, version)).check(value))
                    .isEmpty();
        }
    }
}
