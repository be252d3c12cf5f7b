package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of Spectral: what they find here is what Spectral 6.15.0 finds, but for what the guide names. */
class SpectralRulesTest {

    private static final String ALL = "extends: [[spectral:oas, all], [spectral:asyncapi, all]]";

    private static String text(String name) throws IOException {
        try (var stream = SpectralRulesTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> found(String document) {
        return Lints.lint(ALL, document).stream()
                .map(each -> each.rule() + " " + each.severity().word() + " #" + each.pointer())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "asyncapi-2", "asyncapi-3"})
    void theRulesFindWhatIsWrong(String standard) throws IOException {
        assertThat(found(text("faulty-" + standard + ".yaml")))
                .containsExactlyInAnyOrderElementsOf(
                        text("faulty-" + standard + ".found.txt").lines().toList());
    }

    @Test
    void examplesAreCheckedBySchemasThatReferToThemselves() {
        var document = """
            openapi: 3.0.3
            components:
              schemas:
                Tree:
                  type: object
                  properties:
                    children: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                    size: {type: integer}
                  example: {children: [{children: [{size: many}]}]}
            """;
        assertThat(found(document))
                .contains(
                        "oas3-valid-schema-example error #/components/schemas/Tree/example/children/0/children/0/size");
    }

    @Test
    void whatOnlyTheServiceWritesIsNotAskedOfRequests() {
        var document = """
            openapi: 3.0.3
            paths:
              /a:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}, example: {name: x}}}}
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}, example: {id: 1}}}}
            components:
              schemas:
                A:
                  required: [id, name]
                  properties: {id: {readOnly: true, type: integer}, name: {type: string}}
            """;
        assertThat(found(document))
                .filteredOn(each -> each.startsWith("oas3-valid-media-example"))
                .containsExactly("oas3-valid-media-example error"
                        + " #/paths/~1a/post/responses/200/content/application~1json/example");
    }

    @Test
    void aDescriptionThatLeadsInCirclesEnds() {
        var document = """
            openapi: 3.1.0
            components:
              schemas:
                A: {$ref: '#/components/schemas/B'}
                B: {$ref: '#/components/schemas/A'}
                C: {allOf: [{$ref: '#/components/schemas/C'}], default: 1, type: integer}
            """;
        assertThat(found(document)).contains("invalid-ref error #/components/schemas/A/$ref");
    }

    @Test
    void anExampleByNameHasAValueOrSaysWhereItIs() {
        var document = """
            openapi: 3.0.3
            paths:
              /a:
                get:
                  parameters:
                    - name: q
                      in: query
                      schema: {type: string}
                      examples: {none: {summary: s}, far: {externalValue: https://a.test/x}, one: {value: x}}
            """;
        assertThat(found(document))
                .filteredOn(each -> each.startsWith("oas3-valid-media-example"))
                .containsExactly("oas3-valid-media-example error #/paths/~1a/get/parameters/0/examples/none");
    }

    @Test
    void aServerThatIsNoneAsTheStandardHasItIsTold() {
        var document = """
            openapi: 3.0.3
            servers:
              - {description: without}
              - {url: 'https://{a}.test', variables: {a: {default: 1}}}
              - {url: 'https://{a}.test', variables: {a: {default: '1', x-a: 1, enum: ['1']}}}
            """;
        assertThat(found(document))
                .filteredOn(each -> each.startsWith("oas3-server-variables"))
                .containsExactly("oas3-server-variables error #/servers/0", "oas3-server-variables error #/servers/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1.1", "3.2.0"})
    void schemasAreHeldAgainstTheirDialect(String version) {
        var document = """
            openapi: %s
            info: {title: t, version: '1'}
            paths: {/a: {get: {responses: {'200': {description: d, content: {x/y: {schema: {type: strin}}}}}}}}
            components:
              schemas:
                A: {properties: {b: {items: [], xml: {prefix: 1}, 'x-own': 1, foreign: 2}}, discriminator: {}}
                Draft7: {$schema: 'http://json-schema.org/draft-07/schema#', items: []}
            """.formatted(version);
        assertThat(found(document))
                .filteredOn(each -> each.startsWith("oas3-schema"))
                .containsExactlyInAnyOrder(
                        "oas3-schema error #/paths/~1a/get/responses/200/content/x~1y/schema/type",
                        "oas3-schema error #/components/schemas/A/properties/b/items",
                        "oas3-schema error #/components/schemas/A/properties/b/xml/prefix",
                        "oas3-schema error #/components/schemas/A/discriminator");
        var other = document.replace("info:", "jsonSchemaDialect: http://json-schema.org/draft-07/schema#\ninfo:");
        assertThat(found(other)).noneMatch(each -> each.startsWith("oas3-schema"));
    }

    @Test
    void numbersThatYamlAloneHasAreNoBounds() {
        var document = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            components: {schemas: {A: {type: number, maximum: .inf, minimum: -.inf, example: 1, default: .nan}}}
            """;
        assertThat(found(document)).noneMatch(each -> each.contains("/schemas/A/example"));
    }

    @Test
    void anXmlNodeTypeReplacesWhatSaidItBefore() {
        var document = """
            openapi: 3.2.0
            info: {title: t, version: '1'}
            components: {schemas: {A: {xml: {nodeType: attribute, attribute: true}}, B: {xml: {attribute: true}}}}
            """;
        assertThat(found(document))
                .filteredOn(each -> each.startsWith("oas3-schema"))
                .containsExactly("oas3-schema error #/components/schemas/A/xml/attribute");
    }

    @Test
    void schemasOfOpenApi2AreHeldAgainstDraft4() {
        var document = """
            swagger: '2.0'
            info: {title: t, version: '1'}
            paths: {/a: {get: {responses: {'200': {description: d, schema: {type: file}}}}}}
            definitions:
              A: {type: strin, maximum: x, multipleOf: 0, properties: {b: {minLength: -1, required: [], enum: [1, 1]}}}
              B: {type: object, maximum: 5, exclusiveMaximum: true, pattern: a, multipleOf: 2, enum: [{}]}
            securityDefinitions:
              o: {type: oauth2, flow: application, tokenUrl: 'https://t.test'}
              p: {type: oauth2, flow: implicit, authorizationUrl: 'https://t.test', scopes: {}}
            """;
        assertThat(found(document))
                .filteredOn(each -> each.startsWith("oas2-schema"))
                .containsExactlyInAnyOrder(
                        "oas2-schema error #/definitions/A/type",
                        "oas2-schema error #/definitions/A/maximum",
                        "oas2-schema error #/definitions/A/multipleOf",
                        "oas2-schema error #/definitions/A/properties/b/minLength",
                        "oas2-schema error #/definitions/A/properties/b/required",
                        "oas2-schema error #/definitions/A/properties/b/enum",
                        "oas2-schema error #/securityDefinitions/o");
    }
}
