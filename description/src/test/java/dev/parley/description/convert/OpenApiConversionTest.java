package dev.parley.description.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OpenApiConversionTest {

    private static JsonNode yaml(String text) {
        return Source.parse(text).tree();
    }

    private static JsonNode document(String version, String rest) {
        return yaml("openapi: " + version + "\ninfo: {title: T, version: '1'}\n" + rest);
    }

    private static JsonNode schema(String from, String schema, OpenApiVersion to) {
        var tree = document(from, "paths: {}\ncomponents: {schemas: {S: " + schema + "}}\n");
        var converted = OpenApiConversion.convert(tree, to).tree();
        assertValid(converted);
        return converted.at("/components/schemas/S");
    }

    private static void assertValid(JsonNode tree) {
        assertThat(new OpenApiCheck().check(Source.written(tree, Syntax.JSON).text()))
                .isEmpty();
    }

    private static List<String> messages(Converted converted) {
        return converted.problems().stream().map(Problem::message).toList();
    }

    @Test
    void nullIsATypeIn31() {
        assertThat(schema("3.0.3", "{type: string, nullable: true, enum: [a]}", OpenApiVersion.V3_1))
                .isEqualTo(yaml("{type: [string, 'null'], enum: [a, null]}"));
        assertThat(schema("3.1.0", "{type: [string, 'null']}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{type: string, nullable: true}"));
        assertThat(schema("3.1.0", "{anyOf: [{$ref: '#/components/schemas/S'}, {type: 'null'}]}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{allOf: [{$ref: '#/components/schemas/S'}], nullable: true}"));
        assertThat(schema("3.0.0", "{allOf: [{$ref: '#/components/schemas/S'}], nullable: true}", OpenApiVersion.V3_1))
                .isEqualTo(yaml("{anyOf: [{$ref: '#/components/schemas/S'}, {type: 'null'}]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{description: d, nullable: true} ; {description: d} ; {description: d}",
                "{description: d, nullable: true, allOf: [{$ref: '#/a'}], x-a: 1} ; {description: d, x-a: 1, anyOf: [{$ref:"
                        + " '#/a'}, {type: 'null'}]} ; {description: d, x-a: 1, allOf: [{$ref: '#/a'}], nullable: true}",
                "{$ref: '#/a', description: d, nullable: true} ; {description: d, anyOf: [{$ref: '#/a'}, {type: 'null'}]} ;"
                        + " {description: d, allOf: [{$ref: '#/a'}], nullable: true}",
                "{oneOf: [{$ref: '#/a'}, {$ref: '#/b'}], nullable: true} ; {anyOf: [{oneOf: [{$ref: '#/a'}, {$ref:"
                        + " '#/b'}]}, {type: 'null'}]} ; {oneOf: [{$ref: '#/a'}, {$ref: '#/b'}], nullable: true}",
                "{type: string, nullable: true, description: d} ; {type: [string, 'null'], description: d} ; {type: string,"
                        + " nullable: true, description: d}",
            })
    void whatMayBeNullComesBackAsItWas(String old, String said, String back) {
        var newer = schema("3.0.3", old, OpenApiVersion.V3_1);
        assertThat(newer.toString()).isEqualTo(yaml(said).toString());
        assertThat(schema("3.1.0", said, OpenApiVersion.V3_0).toString())
                .isEqualTo(yaml(back).toString());
    }

    @Test
    void anAlternativeToNullIsTheSchemaItselfWhereNothingIsSaidTwice() {
        assertThat(schema(
                        "3.1.0", "{title: T, anyOf: [{type: string, enum: [a]}, {type: 'null'}]}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{title: T, type: string, enum: [a, null], nullable: true}"));
        assertThat(schema("3.1.0", "{maxLength: 9, anyOf: [{maxLength: 3}, {type: 'null'}]}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{maxLength: 9, allOf: [{maxLength: 3}], nullable: true}"));
    }

    @Test
    void namesOfHeadersThat32RefusesAreNamed() {
        var converted = OpenApiConversion.convert(document("3.0.3", """
            paths:
              /a:
                get:
                  parameters:
                    - {name: X Trace, in: header, schema: {type: string}}
                    - {name: X Page, in: query, schema: {type: string}}
                  responses:
                    '200': {description: OK, headers: {'Rate: Limit': {}, ETag: {}}}
            """), OpenApiVersion.V3_2);
        assertThat(converted.problems())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "“X Trace” is no name of a header, which 3.2 refuses; it stays as it is",
                        "“Rate: Limit” is no name of a header, which 3.2 refuses; it stays as it is");
        assertThat(converted.tree().at("/paths/~1a/get/parameters/0/name").asString())
                .isEqualTo("X Trace");
    }

    @Test
    void exclusiveBoundsAreNumbersIn31() {
        assertThat(schema("3.0.3", "{maximum: 5, exclusiveMaximum: true, minimum: 1}", OpenApiVersion.V3_1))
                .isEqualTo(yaml("{exclusiveMaximum: 5, minimum: 1}"));
        assertThat(schema(
                        "3.1.0",
                        "{exclusiveMaximum: 5, maximum: 9, exclusiveMinimum: 1, minimum: 3}",
                        OpenApiVersion.V3_0))
                .isEqualTo(yaml("{exclusiveMaximum: true, maximum: 5, minimum: 3}"));
    }

    @Test
    void aFieldMayBeCalledAsAKeywordIs() {
        assertThat(schema("3.1.0", "{properties: {additionalProperties: true}}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{properties: {additionalProperties: {}}}"));
        assertThat(schema(
                        "3.1.0",
                        "{properties: {properties: {additionalProperties: false}, not: false}}",
                        OpenApiVersion.V3_0))
                .isEqualTo(yaml("{properties: {properties: {additionalProperties: false}, not: {not: {}}}}"));
    }

    @Test
    void fieldsOfAParameterStayWhereItsPlaceHasThem() {
        String parameters = """
            paths:
              /a/{b}:
                get:
                  parameters:
                    - {name: b, in: path, required: true, allowReserved: true, allowEmptyValue: false, schema: {}}
                    - {name: c, in: header, allowEmptyValue: true, allowReserved: false, schema: {}}
                    - {name: d, in: query, allowEmptyValue: true, allowReserved: true, schema: {}}
                  responses: {'200': {description: d, headers: {X-E: {allowReserved: false, schema: {}}}}}
            """;
        Converted to31 = OpenApiConversion.convert(document("3.0.3", parameters), OpenApiVersion.V3_1);
        assertValid(to31.tree());
        assertThat(to31.tree().at("/paths/~1a~1{b}/get/parameters"))
                .isEqualTo(yaml("[{name: b, in: path, required: true, x-allowReserved: true, schema: {}},"
                        + " {name: c, in: header, x-allowEmptyValue: true, schema: {}},"
                        + " {name: d, in: query, allowEmptyValue: true, allowReserved: true, schema: {}}]"));
        assertThat(messages(to31))
                .containsExactly(
                        "The field allowReserved has no place there and is kept as x-allowReserved",
                        "The field allowEmptyValue has no place there and is kept as x-allowEmptyValue");
        Converted to32 = OpenApiConversion.convert(document("3.0.3", parameters), OpenApiVersion.V3_2);
        assertValid(to32.tree());
        assertThat(to32.tree().at("/paths/~1a~1{b}/get/parameters/0/allowReserved"))
                .isEqualTo(yaml("true"));
        assertValid(OpenApiConversion.convert(to32.tree(), OpenApiVersion.V3_1).tree());
    }

    @Test
    void whatStandsBesideAReferenceCountsIn31Only() {
        assertThat(schema("3.1.0", "{$ref: '#/components/schemas/S', maxLength: 3}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{allOf: [{$ref: '#/components/schemas/S'}], maxLength: 3}"));
        assertThat(schema(
                        "3.0.3", "{$ref: '#/components/schemas/S', maxLength: 3, description: d}", OpenApiVersion.V3_1))
                .isEqualTo(yaml("{$ref: '#/components/schemas/S', x-maxLength: 3, description: d}"));
    }

    @Test
    void wordsThat30DoesNotHaveAreSaidOtherwiseOrKept() {
        assertThat(schema("3.1.0", "{const: a}", OpenApiVersion.V3_0)).isEqualTo(yaml("{enum: [a]}"));
        assertThat(schema("3.1.0", "{type: [string, integer]}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{anyOf: [{type: string}, {type: integer}]}"));
        assertThat(schema("3.1.0", "{examples: [1]}", OpenApiVersion.V3_0)).isEqualTo(yaml("{example: 1}"));
        assertThat(schema(
                        "3.1.0", "{properties: {a: true, b: false}, additionalProperties: false}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{properties: {a: {}, b: {not: {}}}, additionalProperties: false}"));
        assertThat(schema("3.1.0", "{if: {type: string}, patternProperties: {a: {const: 1}}}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{x-if: {type: string}, x-patternProperties: {a: {enum: [1]}}}"));
        assertThat(schema("3.1.0", "{type: array, prefixItems: [{type: string}]}", OpenApiVersion.V3_0))
                .isEqualTo(yaml("{type: array, x-prefixItems: [{type: string}], items: {}}"));
    }

    @Test
    void referencesLeadToWhatIsKept() {
        var converted = OpenApiConversion.convert(document("3.1.0", """
            paths:
              /a: {$ref: '#/webhooks/w'}
            webhooks: {w: {get: {responses: {'204': {description: None}}}}}
            components:
              schemas:
                S:
                  type: object
                  properties:
                    definitions: {type: object, properties: {$defs: {type: string}}}
                    one: {$ref: '#/components/schemas/S/definitions/one'}
                    two: {$ref: '#/components/schemas/S/%24defs/two'}
                    same: {$ref: '#/components/schemas/S/properties/definitions/properties/$defs'}
                  definitions: {one: {type: string}}
                  $defs: {two: {type: string}}
            """), OpenApiVersion.V3_0)
                .tree();
        assertValid(converted);
        assertThat(converted.at("/paths/~1a/$ref").asString()).isEqualTo("#/x-webhooks/w");
        var properties = converted.at("/components/schemas/S/properties");
        assertThat(properties.at("/one/$ref").asString()).isEqualTo("#/components/schemas/S/x-definitions/one");
        assertThat(properties.at("/two/$ref").asString()).isEqualTo("#/components/schemas/S/x-_defs/two");
        assertThat(properties.at("/same/$ref").asString())
                .isEqualTo("#/components/schemas/S/properties/definitions/properties/$defs");
    }

    @Test
    void documentsOf31AreValidBy30() {
        var tree = document("3.1.1", """
            jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
            webhooks: {w: {post: {responses: {'200': {description: d}}}}}
            paths:
              /a: {get: {operationId: a}, $ref: '#/components/pathItems/p'}
            components:
              pathItems: {p: {get: {}}}
              securitySchemes: {m: {type: mutualTLS}}
            """);
        var converted = OpenApiConversion.convert(tree, OpenApiVersion.V3_0);
        assertValid(converted.tree());
        assertThat(converted.tree().path("openapi").asString()).isEqualTo("3.0.4");
        assertThat(converted.tree().at("/paths/~1a/$ref").asString()).isEqualTo("#/components/x-pathItems/p");
        assertThat(messages(converted))
                .contains(
                        "The field webhooks has no place there and is kept as x-webhooks",
                        "Mutual TLS cannot be said, and is said as HTTP with the scheme mutual");
    }

    @Test
    void documentsOf32AreValidBy31() {
        var tree = document("3.2.0", """
            $self: https://example.org/api
            servers: [{url: /, name: here}]
            tags: [{name: a, summary: A, kind: nav}]
            paths:
              /a:
                query:
                  parameters:
                    - {name: q, in: querystring, content: {application/json: {schema: {}}}}
                  responses:
                    '200': {summary: s, content: {application/jsonl: {$ref: '#/components/mediaTypes/lines'}}}
                additionalOperations:
                  COPY: {responses: {default: {description: d}}}
            components:
              mediaTypes: {lines: {itemSchema: {type: object}, examples: {e: {dataValue: 1, serializedValue: '1'}}}}
            """);
        assertValid(tree);
        var converted = OpenApiConversion.convert(tree, OpenApiVersion.V3_1);
        assertValid(converted.tree());
        assertValid(OpenApiConversion.convert(tree, OpenApiVersion.V3_0).tree());
        assertThat(converted.tree().at("/paths/~1a/x-parley/operations").propertyNames())
                .containsExactly("QUERY", "COPY");
        var back =
                OpenApiConversion.convert(converted.tree(), OpenApiVersion.V3_2).tree();
        assertValid(back);
        assertThat(back.at("/paths/~1a").propertyNames()).containsExactly("query", "additionalOperations");
    }

    @Test
    void theSameVersionIsTheSameTree() {
        var tree = document("3.0.1", "paths: {}\n");
        assertThat(OpenApiConversion.convert(tree, OpenApiVersion.V3_0).tree()).isSameAs(tree);
    }

    @Test
    void dataIsLeftAlone() {
        var tree = document(
                "3.0.3",
                "paths: {/a: {get: {responses: {default: {description: d, content: {a/b: {example: {nullable:"
                        + " true}}}}}}}}\n");
        var converted = OpenApiConversion.convert(tree, OpenApiVersion.V3_1).tree();
        assertThat(converted.at("/paths")).isEqualTo(tree.at("/paths"));
    }

    @Test
    void otherDocumentsAreRefused() {
        assertThatThrownBy(() -> OpenApiConversion.convert(yaml("swagger: '2.0'"), OpenApiVersion.V3_1))
                .isInstanceOf(ProblemException.class);
    }
}
