package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.auth.Field;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.openapi.ResponseMismatch.Part;
import java.util.Collections;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses against their descriptions. */
class ResponseCheckTest {

    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Orders, version: '1'}
        paths:
          /orders/{id}:
            get:
              responses:
                '200':
                  description: An order
                  headers:
                    X-Count: {required: true, schema: {type: integer, maximum: 9}}
                    X-Tags: {schema: {type: array, items: {type: string, minLength: 2}}}
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Order'}}
                4XX: {$ref: '#/components/responses/Refused'}
            delete:
              responses:
                '204': {description: Gone}
            put: {}
        components:
          schemas:
            Order:
              type: object
              required: [id, items]
              properties:
                id: {type: integer}
                items: {type: array, items: {$ref: '#/components/schemas/Item'}}
            Item: {type: object, properties: {name: {type: [string, 'null']}}}
          responses:
            Refused:
              description: No
              content: {'application/*': {schema: {type: object, required: [code]}}}
        """;

    private final StandardDocument document = StandardDocument.cut(Standard.OPENAPI, DOCUMENT);

    @Test
    void aResponseAsDescribedHasNoMismatch() {
        assertThat(found("GET", 200, json("{\"id\": 1, \"items\": [{\"name\": null}]}", "X-Count", "7"))
                        .mismatches())
                .isEmpty();
    }

    @Test
    void eachDifferenceOfABodyHasItsPlaceInTheBodyAndInTheDescription() {
        assertThat(found("GET", 200, json("{\"id\": \"x\", \"items\": [{}, {\"name\": 4}]}", "X-Count", "7"))
                        .mismatches())
                .extracting(ResponseMismatch::part, ResponseMismatch::pointer, ResponseMismatch::schema)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(Part.BODY, "/id", "/components/schemas/Order/properties/id/type"),
                        Tuple.tuple(Part.BODY, "/items/1/name", "/components/schemas/Item/properties/name/type"));
    }

    @Test
    void headersAreCheckedByTheirSchemasAndMissedWhereTheyAreRequired() {
        assertThat(found("GET", 200, json("{\"id\": 1, \"items\": []}", "X-Tags", "ok, x"))
                        .mismatches())
                .extracting(ResponseMismatch::part, ResponseMismatch::pointer)
                .containsExactlyInAnyOrder(Tuple.tuple(Part.HEADER, "X-Count"), Tuple.tuple(Part.HEADER, "X-Tags"));
        assertThat(found("GET", 200, json("{\"id\": 1, \"items\": []}", "X-Count", "many"))
                        .mismatches())
                .singleElement()
                .extracting(ResponseMismatch::message)
                .asString()
                .contains("integer");
    }

    @Test
    void aStatusThatIsNotDescribedAndATypeThatIsNotAreSaid() {
        assertThat(found("GET", 500, json("{}")).mismatches())
                .extracting(ResponseMismatch::part)
                .containsExactly(Part.STATUS);
        ReceivedResponse html = new ReceivedResponse(
                200, List.of(new Field("Content-Type", "text/html"), new Field("X-Count", "1")), "<p>");
        assertThat(ResponseCheck.of(document, key("GET"), html).orElseThrow().mismatches())
                .extracting(ResponseMismatch::pointer)
                .containsExactly("Content-Type");
    }

    @Test
    void rangesOfStatusesAndOfTypesAreFollowed() {
        ReceivedResponse problem = new ReceivedResponse(
                404, List.of(new Field("Content-Type", "application/problem+json; charset=utf-8")), "{}");
        assertThat(ResponseCheck.of(document, key("GET"), problem).orElseThrow().mismatches())
                .singleElement()
                .extracting(ResponseMismatch::message)
                .asString()
                .contains("code");
    }

    @Test
    void whatCannotBeCheckedIsSaid() {
        assertThat(found("DELETE", 204, new ReceivedResponse(204, List.of(), ""))
                        .skipped())
                .hasSize(1);
        assertThat(found("PUT", 200, json("{}")).skipped()).hasSize(1);
        assertThat(found("GET", 200, json("{", "X-Count", "1")).mismatches())
                .extracting(ResponseMismatch::message)
                .containsExactly("The body is no JSON");
        assertThat(ResponseCheck.of(document, new EndpointKey("/none", "GET", ""), json("{}")))
                .isEmpty();
    }

    @Test
    void anOlderDocumentIsReadInItsOwnDialect() {
        StandardDocument older = StandardDocument.cut(
                Standard.OPENAPI,
                DOCUMENT.replace("3.1.0", "3.0.3").replace("[string, 'null']", "string, nullable: true"));
        ReceivedResponse response = json("{\"id\": 1, \"items\": [{\"name\": null}, {\"name\": 1}]}", "X-Count", "1");
        assertThat(ResponseCheck.of(older, key("GET"), response).orElseThrow().mismatches())
                .extracting(ResponseMismatch::pointer)
                .containsExactly("/items/1/name");
    }

    private ResponseCheck.Findings found(String method, int status, ReceivedResponse response) {
        return ResponseCheck.of(
                        document, key(method), new ReceivedResponse(status, response.headers(), response.body()))
                .orElseThrow();
    }

    private static EndpointKey key(String method) {
        return new EndpointKey("/orders/{id}", method, "");
    }

    private static ReceivedResponse json(String body, String... header) {
        List<Field> headers = header.length == 0
                ? List.of(new Field("Content-Type", "application/json"))
                : List.of(new Field("Content-Type", "application/json"), new Field(header[0], header[1]));
        return new ReceivedResponse(200, headers, body);
    }

    private static ResponseCheck.Findings by(String head, String schema, String body) {
        String document = head + """
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '200': {description: D, content: {application/json: {schema: %s}}}
            components: {schemas: {Circle: {$ref: '#/components/schemas/Circle'}}}
            """.formatted(schema);
        return ResponseCheck.of(
                        StandardDocument.cut(Standard.OPENAPI, document), EndpointKey.of("/a", "GET"), json(body))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.2.0 | {type: integer} | false",
                "3.2.0 | {$schema: 'https://spec.openapis.org/oas/3.2/dialect/2025-09-17', type: integer} | false",
                "3.2.0 | {oneOf: [{type: integer}], discriminator: {propertyName: k, defaultMapping: B}} | false",
                "3.1.0 | {$schema: 'https://json-schema.org/draft/2020-12/schema', prefixItems: [{type: integer}]} |"
                        + " [\"x\"]",
                "3.1.0 | {$schema: 'http://json-schema.org/draft-07/schema#', items: [{type: integer}]} | [\"x\"]",
                "3.1.0 | {allOf: [{$schema: 'http://json-schema.org/draft-07/schema', items: [{type: integer}]}]} |"
                        + " [\"x\"]",
                "3.0.3 | {type: integer, exclusiveMinimum: true, minimum: 3} | 3",
                "3.1.0 | false | 1",
                "3.1.0 | {pattern: '^[a-z]+$'} | \"a\\n\""
            })
    void schemasAreOfTheDialectThatTheyOrTheirDocumentName(String version, String schema, String body) {
        var found = by("openapi: " + version + "\n", schema, body);
        assertThat(found.mismatches()).as(found.toString()).hasSize(1);
        assertThat(found.skipped()).isEmpty();
    }

    @Test
    void aDocumentMayNameTheDialectOfItsSchemas() {
        String head = "openapi: 3.1.0\njsonSchemaDialect: http://json-schema.org/draft-07/schema#\n";
        assertThat(by(head, "{items: [{type: integer}]}", "[\"x\"]").mismatches())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{$schema: 'https://example.org/own'} ; 1 ; https://example.org/own is not known",
                "{pattern: '['} ; \"x\" ; is no regular expression",
                "{pattern: '(?<=(ab)+)c'} ; \"x\" ; cannot be read here",
                "{patternProperties: {'[': true}, additionalProperties: false} ; {\"a\": 1} ; cannot be used",
                "{$ref: '#/nowhere'} ; 1 ; /nowhere cannot be resolved",
                "{$ref: 'https://127.0.0.1:9/schema.json'} ; 1 ; cannot be used",
                "{$ref: '#/components/schemas/Circle'} ; 1 ; in a circle",
                "{pattern: '^((a+)+)\\2b$'} ; \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac\" ;"
                        + " takes too long"
            })
    void aSchemaThatIsOfNoUseIsNamedAndHarmsNothing(String schema, String body, String why) {
        var found = by("openapi: 3.1.0\n", schema, body);
        assertThat(found.mismatches()).isEmpty();
        assertThat(found.skipped()).singleElement().asString().contains(why);
    }

    @Test
    void whatStandsBesideAPatternThatCannotBeReadIsChecked() {
        var found = by(
                "openapi: 3.1.0\n",
                "{properties: {a: {type: string, maxLength: 1, pattern: '(['}}}",
                "{\"a\": \"xx\"}");
        assertThat(found.mismatches()).extracting(ResponseMismatch::pointer).containsExactly("/a");
        assertThat(found.skipped())
                .singleElement()
                .asString()
                .contains("`([` is no regular expression", "no text is held against it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[^[]+$",
                "^[a-z&&b]$",
                "^\\p{Script=Latin}$",
                "^\\/-[\\w-.]$",
                "^a{,2}$",
                "^[\\b]$",
                "^(?<_1$>a)\\k<_1$>$",
                "^(?<größe>a)(?<U95U>b)(?<_>c)$"
            })
    void aPatternThatJavaReadsOtherwiseIsReadAsItIsMeant(String pattern) {
        var found = by("openapi: 3.1.0\n", "{pattern: '" + pattern + "'}", "\"[[[\"");
        assertThat(found.mismatches()).hasSize(1);
        assertThat(found.skipped()).isEmpty();
    }

    @Test
    @Timeout(20)
    void aPatternThatExplodesInManyTextsEndsAllTheSame() {
        String text = "\"" + "a".repeat(22) + "c\"";
        String texts = String.join(",", Collections.nCopies(20_000, text));
        var found = by("openapi: 3.1.0\n", "{items: {pattern: '^((a+)+)\\2b$'}}", "[" + texts + "]");
        assertThat(found.skipped()).singleElement().asString().contains("takes too long");
    }

    @Test
    void aPatternMayGoThroughALargeBody() {
        String texts = String.join(",", Collections.nCopies(100_000, "\"" + "x".repeat(60) + "\""));
        var found = by("openapi: 3.1.0\n", "{items: {pattern: '^[a-z]+$'}}", "[" + texts + "]");
        assertThat(found.skipped()).isEmpty();
        assertThat(found.mismatches()).isEmpty();
    }

    @Test
    void aPatternThatGoesTooDeepIsToldAsSuch() {
        var found = by("openapi: 3.1.0\n", "{pattern: '^(a|b|ab)*?c$'}", "\"" + "ab".repeat(200_000) + "\"");
        assertThat(found.skipped()).singleElement().asString().contains("pattern", "too deep");
    }
}
