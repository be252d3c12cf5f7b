package dev.parley.description.counterpart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterpartMoveTest {

    private static final URI HTTP = URI.create("parley:/http.yaml");
    private static final URI CHAT = URI.create("parley:/chat.yaml");
    private static final String HTTP_TEXT = """
        openapi: 3.1.1
        info: {title: Zoo, version: '1'}
        paths: {}
        """;
    private static final String CHAT_TEXT = """
        asyncapi: 3.0.0
        info: {title: Chat, version: '1'}
        """;

    private static StandardDocument in(SequencedMap<URI, StandardDocument> documents, URI address) {
        return Objects.requireNonNull(documents.get(address));
    }

    private static SequencedMap<URI, StandardDocument> moved(
            String http, String chat, URI from, String pointer, boolean anyway) {
        var documents = new LinkedHashMap<URI, StandardDocument>();
        documents.put(HTTP, StandardDocument.cut(Standard.OPENAPI, http));
        documents.put(CHAT, StandardDocument.cut(Standard.ASYNCAPI, chat));
        var to = from.equals(HTTP) ? CHAT : HTTP;
        CounterpartMove.edits(documents, from, Pointer.parse(pointer), to, anyway)
                .forEach((address, each) -> documents.computeIfPresent(address, (_, document) -> document.with(each)));
        return documents;
    }

    private static String component(String section, String value) {
        return "components:\n  " + section + ":\n    it: " + value + "\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        securitySchemes | {type: apiKey, in: header, name: X-Key, description: A key} | {type: httpApiKey, in: header, name: X-Key, description: A key}
        securitySchemes | {type: http, scheme: bearer, bearerFormat: JWT, x-own: 1}   | {type: http, scheme: bearer, bearerFormat: JWT, x-own: 1}
        securitySchemes | {type: mutualTLS}                                           | {type: X509}
        securitySchemes | {type: openIdConnect, openIdConnectUrl: 'https://a.example'} | {type: openIdConnect, openIdConnectUrl: 'https://a.example'}
        securitySchemes | {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example', scopes: {read: Reads}}}} | {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example', availableScopes: {read: Reads}}}}
        """)
    void aSecuritySchemeIsSaidInTheWordsOfTheOtherStandardAndBack(String section, String openApi, String asyncApi) {
        var there = moved(
                HTTP_TEXT + component(section, openApi), CHAT_TEXT, HTTP, "/components/" + section + "/it", false);
        var at = Pointer.of("components", section, "it");
        var wanted = StandardDocument.cut(Standard.ASYNCAPI, CHAT_TEXT + component(section, asyncApi));
        assertThat(in(there, CHAT).node(at)).isEqualTo(wanted.node(at));
        assertThat(in(there, HTTP).node(at)).isEmpty();
        var back = moved(
                HTTP_TEXT, CHAT_TEXT + component(section, asyncApi), CHAT, "/components/" + section + "/it", false);
        var first = StandardDocument.cut(Standard.OPENAPI, HTTP_TEXT + component(section, openApi));
        assertThat(in(back, HTTP).node(at)).isEqualTo(first.node(at));
    }

    @Test
    void aParameterOfAPathIsOneOfAnAddressAndBack() {
        var openApi = component(
                "parameters",
                "{name: it, in: path, required: true, description: Which one, schema: {type: string, enum: [a, b],"
                        + " default: a}, examples: {b: {value: b}}}");
        var asyncApi = component("parameters", "{description: Which one, enum: [a, b], default: a, examples: [b]}");
        var at = Pointer.of("components", "parameters", "it");
        assertThat(in(moved(HTTP_TEXT + openApi, CHAT_TEXT, HTTP, at.toString(), false), CHAT)
                        .node(at))
                .isEqualTo(StandardDocument.cut(Standard.ASYNCAPI, CHAT_TEXT + asyncApi)
                        .node(at));
        assertThat(in(moved(HTTP_TEXT, CHAT_TEXT + asyncApi, CHAT, at.toString(), false), HTTP)
                        .node(at))
                .isEqualTo(StandardDocument.cut(Standard.OPENAPI, HTTP_TEXT + openApi)
                        .node(at));
    }

    @Test
    void theValuesOfAParameterAreTextsInAnAddress() {
        var openApi = component(
                "parameters",
                "{name: it, in: path, required: true, schema: {type: integer, enum: [1, 2, '2', null], default: 1,"
                        + " example: 1}, examples: {two: {value: 2}, list: {value: [3]},"
                        + " far: {externalValue: 'https://a.example'}}}");
        var asyncApi = component("parameters", "{enum: ['1', '2'], default: '1', examples: ['1', '2']}");
        var at = Pointer.of("components", "parameters", "it");
        assertThat(in(moved(HTTP_TEXT + openApi, CHAT_TEXT, HTTP, at.toString(), true), CHAT)
                        .node(at))
                .isEqualTo(StandardDocument.cut(Standard.ASYNCAPI, CHAT_TEXT + asyncApi)
                        .node(at));
    }

    @Test
    void aServerAndATagGoToTheListsOfTheDocument() {
        var chat = CHAT_TEXT + """
            components:
              servers:
                it:
                  host: '{region}.a.example'
                  pathname: /v1
                  protocol: wss
                  description: Ours
                  variables: {region: {$ref: '#/components/serverVariables/region'}}
              serverVariables:
                region: {enum: [eu, us]}
              tags:
                it: {name: cats, description: All of them}
            """;
        assertThat(in(moved(HTTP_TEXT, chat, CHAT, "/components/servers/it", false), HTTP)
                        .text())
                .contains("""
                    servers:
                      - url: https://{region}.a.example/v1
                        description: Ours
                        variables:
                          region:
                            enum: [eu, us]
                            default: eu
                    """);
        var tags = HTTP_TEXT + "tags:\n  - name: dogs # first\n";
        assertThat(in(moved(tags, chat, CHAT, "/components/tags/it", false), HTTP)
                        .text())
                .isEqualTo(tags + "  - name: cats\n    description: All of them\n");
        assertThatThrownBy(() -> moved(tags.replace("dogs", "cats"), chat, CHAT, "/components/tags/it", true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("already");
    }

    @Test
    void thePayloadOfAMessageBecomesASharedSchemaWithItsText() {
        var chat = CHAT_TEXT + """
            components:
              messages:
                seen:
                  summary: Seen
                  payload:
                    # who it was
                    type: object
                    properties:
                      by: {$ref: '#/components/schemas/Person'}
                      next: {$ref: '#/components/messages/seen/payload'}
              schemas:
                Person: {type: object}
                Who: {$ref: '#/components/messages/seen/payload/properties/by'}
            """;
        var moved = moved(HTTP_TEXT, chat, CHAT, "/components/messages/seen", false);
        assertThat(in(moved, HTTP).text()).endsWith("""
            components:
              schemas:
                seen:
                    # who it was
                    type: object
                    properties:
                      by: {$ref: 'chat.yaml#/components/schemas/Person'}
                      next: {$ref: '#/components/schemas/seen'}
            """);
        assertThat(in(moved, CHAT).text())
                .contains("$ref: http.yaml#/components/schemas/seen\n")
                .contains("Who: {$ref: 'http.yaml#/components/schemas/seen/properties/by'}");
    }

    @Test
    void whatItsOwnDocumentUsesStaysThereTooAndReferencesOfTheOtherOneFollow() {
        var http = HTTP_TEXT + "security:\n  - it: []\n" + component("securitySchemes", "{type: http, scheme: basic}");
        var chat = CHAT_TEXT + """
            operations:
              a:
                action: send
                security:
                  - $ref: http.yaml#/components/securitySchemes/it
            """;
        var moved = moved(http, chat, HTTP, "/components/securitySchemes/it", false);
        assertThat(in(moved, HTTP).text()).isEqualTo(http);
        assertThat(in(moved, CHAT).text()).contains("- $ref: '#/components/securitySchemes/it'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        parameters      | {name: it, in: query}         | only those of a path
        links           | {}                            | AsyncAPI has no such thing
        examples        | {value: 1}                    | stand in a message
        securitySchemes | {type: other}                 | no security scheme of the type `other`
        """)
    void whatHasNoCounterpartStaysAndSaysWhy(String section, String value, String reason) {
        var text = HTTP_TEXT + component(section, value);
        assertThatThrownBy(() -> moved(text, CHAT_TEXT, HTTP, "/components/" + section + "/it", true))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems().getFirst().hint()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        parameters      | {name: it, in: path, required: true, schema: {type: integer}} | type
        parameters      | {name: it, in: path, required: true, schema: {enum: [a, null]}} | enum
        parameters      | {name: it, in: path, required: true, schema: {enum: {a: 1}}} | enum
        parameters      | {name: it, in: path, required: true, schema: {default: [a]}} | default
        parameters      | {name: it, in: path, required: true, schema: {examples: {a: 1}}} | examples
        parameters      | {name: it, in: path, required: true, example: {a: 1}}       | example
        parameters      | {name: it, in: path, required: true, examples: {one: {summary: First, value: a}}} | examples/one/summary
        parameters      | {name: it, in: path, required: true, schema: {type: number, default: .inf}} | default
        parameters      | {name: it, in: path, required: true, examples: {far: {externalValue: 'https://a.example'}}} | examples
        securitySchemes | {type: oauth2, flows: {deviceAuthorization: {}}}              | deviceAuthorization
        """)
    void wordsThatHaveNoPlaceThereAreNamedBeforeTheyAreLost(String section, String value, String word) {
        var text = HTTP_TEXT + component(section, value);
        var pointer = "/components/" + section + "/it";
        assertThatThrownBy(() -> moved(text, CHAT_TEXT, HTTP, pointer, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("`" + word + "`");
        assertThat(in(moved(text, CHAT_TEXT, HTTP, pointer, true), CHAT).node(Pointer.parse(pointer)))
                .isPresent();
    }
}
