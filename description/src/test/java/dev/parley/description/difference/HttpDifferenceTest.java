package dev.parley.description.difference;

import static dev.parley.description.difference.Versions.changes;
import static dev.parley.description.difference.Versions.lines;
import static dev.parley.description.difference.Versions.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HttpDifferenceTest {

    private static String parameters(String parameters) {
        return operation("{parameters: [" + parameters + "], responses: {}}");
    }

    private static String responses(String responses) {
        return operation("{responses: {" + responses + "}}");
    }

    @Test
    void parametersBecomeRequiredComeAndGo() {
        var none = parameters("");
        var may = parameters("{in: query, name: q, schema: {type: string}}");
        var must = parameters("{in: query, name: q, required: true, schema: {type: string}}");
        assertThat(lines(none, may)).containsExactly("harmless query parameter q: query parameter `q` added");
        assertThat(lines(none, must))
                .containsExactly("breaking query parameter q: query parameter `q` (required) added");
        assertThat(lines(may, must)).containsExactly("breaking query parameter q: `q` became required");
        assertThat(lines(must, may)).containsExactly("harmless query parameter q: `q` became optional");
        assertThat(lines(may, none)).containsExactly("risky query parameter q: query parameter `q` removed");
    }

    @Test
    void aParameterMayMoveToItsPathAndHeadersHaveNoCase() {
        var own = """
                openapi: 3.1.1
                paths: {/a: {get: {parameters: [{in: header, name: X-A, schema: {type: string}}]}}}
                """;
        var shared = """
                openapi: 3.1.1
                paths: {/a: {parameters: [{in: header, name: x-a, schema: {type: string}}], get: {}}}
                """;
        assertThat(lines(own, shared)).isEmpty();
    }

    @Test
    void howListsAreWrittenMattersForLists() {
        var exploded = parameters("{in: query, name: q, schema: {type: array, items: {type: string}}}");
        var joined = parameters("{in: query, name: q, explode: false, schema: {type: array, items: {type: string}}}");
        var piped = parameters(
                "{in: query, name: q, style: pipeDelimited, explode: false, schema: {type: array, items: {type:"
                        + " string}}}");
        assertThat(lines(exploded, joined))
                .containsExactly("breaking query parameter q: `explode` changed from true to false");
        assertThat(lines(joined, piped))
                .containsExactly("breaking query parameter q: `style` changed from form to pipeDelimited");
        assertThat(lines(
                        parameters("{in: query, name: q, schema: {type: string}}"),
                        parameters("{in: query, name: q, explode: false, schema: {type: string}}")))
                .containsExactly("harmless query parameter q: `explode` changed from true to false");
    }

    @Test
    void aParameterIsTextSoThatATextHoldsNumbers() {
        var whole = parameters("{in: query, name: q, schema: {type: integer}}");
        var text = parameters("{in: query, name: q, schema: {type: string}}");
        assertThat(lines(whole, text))
                .containsExactly("harmless query parameter q: type changed from integer to string");
        assertThat(lines(text, whole))
                .containsExactly("breaking query parameter q: type changed from string to integer");
    }

    @Test
    void mediaTypesAreCoveredByRanges() {
        var json = "{requestBody: {content: {application/json: {schema: {type: string}}}}}";
        var ranged = "{requestBody: {content: {application/*: {schema: {type: string}}}}}";
        var charset = "{requestBody: {content: {'application/json; charset=utf-8': {schema: {type: string}}}}}";
        assertThat(lines(operation(json), operation(charset))).isEmpty();
        assertThat(lines(operation(json), operation(ranged))).allMatch(line -> line.startsWith("harmless"));
        assertThat(lines(operation(ranged), operation(json)))
                .containsExactly("breaking request body: media types narrowed from `application/*`");
        assertThat(lines(
                        responses("'200': {content: {text/csv: {}, application/json: {}}}"),
                        responses("'200': {content: {application/json: {}}}")))
                .containsExactly("breaking response 200 › text/csv: media type `text/csv` removed");
    }

    @Test
    void bodiesBecomeRequired() {
        var may = operation("{requestBody: {content: {a/b: {}}}}");
        var must = operation("{requestBody: {required: true, content: {a/b: {}}}}");
        assertThat(lines(may, must)).containsExactly("breaking request body: request body became required");
        assertThat(lines(operation("{}"), must))
                .containsExactly("breaking request body: request body (required) added");
        assertThat(lines(operation("{}"), may)).containsExactly("harmless request body: request body added");
    }

    @Test
    void statusesAreCoveredByRanges() {
        assertThat(lines(responses("'200': {}"), responses("'201': {}")))
                .containsExactly(
                        "breaking response 200: response 200 removed", "risky response 201: response 201 added");
        assertThat(lines(responses("'200': {}, 4XX: {}"), responses("'200': {}, '404': {}, 4xx: {}")))
                .containsExactly("harmless response 404: response 404 added");
        assertThat(lines(responses("'404': {}, default: {}"), responses("default: {}")))
                .containsExactly("harmless response 404: response 404 removed");
        assertThat(lines(responses("'404': {}"), responses("4XX: {}")))
                .containsExactly("risky response 4XX: response 4XX added");
        assertThat(lines(responses("'200': {}, default: {}"), responses("'200': {}, '500': {}, default: {}")))
                .containsExactly("harmless response 500: response 500 added");
        assertThat(lines(
                        responses("4XX: {content: {a/json: {schema: {type: string}}}}"),
                        responses("'404': {content: {a/json: {schema: {type: integer}}}}, 4XX: {content:"
                                + " {a/json: {schema: {type: string}}}}")))
                .containsExactly(
                        "harmless response 404: response 404 added",
                        "breaking response 404 › a/json: type changed from string to integer");
    }

    @Test
    void headersOfResponsesArePromises() {
        var must = responses("'200': {headers: {X-A: {required: true, schema: {type: string}}}}");
        var may = responses("'200': {headers: {x-a: {schema: {type: string}}}}");
        assertThat(lines(must, may)).containsExactly("breaking response 200 › header x-a: `x-a` became optional");
        assertThat(lines(may, responses("'200': {}")))
                .containsExactly("risky response 200 › header x-a: header `x-a` removed");
        assertThat(lines(must, responses("'200': {}")))
                .containsExactly("breaking response 200 › header X-A: header `X-A` (required) removed");
    }

    private static String secured(String security, String schemes) {
        return "openapi: 3.1.1\nsecurity: [" + security + "]\npaths: {/a: {get: {}}}\ncomponents: {securitySchemes: {"
                + schemes + "}}\n";
    }

    @Test
    void credentialsThatWereEnoughStayEnoughOrThatBreaks() {
        var schemes = "key: {type: apiKey, in: header, name: K}, flow: {type: oauth2, flows: {}}";
        assertThat(lines(secured("{key: []}", schemes), secured("{key: [], flow: [read]}", schemes)))
                .contains("breaking `key` is not enough any more, but `key` and `flow` (read)");
        assertThat(lines(secured("{flow: [read]}", schemes), secured("{flow: [read, write]}", schemes)))
                .contains("breaking `flow` (read) is not enough any more, but `flow` (read, write)");
        assertThat(lines(secured("{flow: [read, write]}", schemes), secured("{flow: [read]}", schemes)))
                .containsExactly("harmless `flow` (read) is enough now");
        assertThat(lines(secured("", schemes), secured("{key: []}", schemes)))
                .contains("breaking credentials are wanted now: `key`");
        assertThat(lines(secured("{key: []}", schemes), secured("{key: []}, {}", schemes)))
                .containsExactly("harmless no credentials is enough now");
        assertThat(lines(secured("{key: []}", schemes), secured("{key: []}, {flow: [read]}", schemes)))
                .containsExactly("harmless `flow` (read) is another way now");
    }

    @Test
    void aSchemeIsItsDefinitionNotItsName() {
        var old = secured("{a: []}", "a: {type: apiKey, in: header, name: K}");
        assertThat(lines(old, secured("{b: []}", "b: {type: apiKey, in: header, name: K}")))
                .noneMatch(line -> line.startsWith("breaking"));
        assertThat(changes(old, secured("{a: []}", "a: {type: apiKey, in: query, name: K}")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.impact()).isEqualTo(Impact.BREAKING);
                    assertThat(change.affects()).containsExactly("GET /a");
                });
    }

    @Test
    void serversAreRisky() {
        var old = "openapi: 3.1.1\nservers: [{url: 'https://a.example/v1/'}]\npaths: {}\n";
        var same = "openapi: 3.1.1\nservers: [{url: 'https://a.example/v1'}]\npaths: {}\n";
        var other = "openapi: 3.1.1\nservers: [{url: 'https://b.example'}]\npaths: {}\n";
        assertThat(lines(old, same)).isEmpty();
        assertThat(lines(old, other))
                .containsExactly("risky 0: server changed from `https://a.example/v1` to `https://b.example`");
    }

    @Test
    void whatTheServiceSendsItselfGoesTheOtherWay() {
        var old = "openapi: 3.1.1\n"
                + "webhooks: {done: {post: {requestBody: {content: {a/json: {schema: {type: integer, maximum:"
                + " 5}}}}}}}\n";
        var now = "openapi: 3.1.1\n"
                + "webhooks: {done: {post: {requestBody: {content: {a/json: {schema: {type: integer, maximum:"
                + " 9}}}}}}}\n";
        assertThat(lines(old, now)).containsExactly("breaking request body › a/json: `maximum` raised from 5 to 9");
        assertThat(lines("openapi: 3.1.1\nwebhooks: {}\n", now)).containsExactly("risky webhook `done` added");
        var back = "{callbacks: {done: {'{$request.body#/url}': {post: {requestBody: {content: {a/json: {schema: {enum:"
                + " [%s]}}}}}}}}}";
        assertThat(lines(operation(back.formatted("a")), operation(back.formatted("a, b"))))
                .containsExactly(
                        "risky callback done › {$request.body#/url} › post › request body › a/json: value `b` added");
    }

    @Test
    void whatManyUseIsToldOnceWithAllThatUseIt() {
        var text = """
            openapi: 3.1.1
            paths:
              /a: {get: {responses: {'200': {content: {a/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}
              /b: {get: {responses: {'200': {content: {a/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}}
            components: {schemas: {Pet: {type: object, required: [%s], properties: {name: {type: string}}}}}
            """;
        var changes = changes(text.formatted("name"), text.formatted(""));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.subject()).isEqualTo("Schema Pet");
            assertThat(change.affects()).containsExactly("GET /a", "GET /b");
            assertThat(change.old().orElseThrow().position().line()).isEqualTo(5);
        });
    }

    @Test
    void olderStandardsAreUnderstood() {
        var swagger = """
            swagger: '2.0'
            consumes: [application/json]
            produces: [application/json]
            paths:
              /a:
                post:
                  parameters:
                  - {in: body, name: body, schema: {type: object, required: [%s], properties: {a: {type: string}}}}
                  - {in: query, name: q, type: string, maxLength: %d}
                  responses: {'200': {description: It, schema: {type: string}}}
            """;
        assertThat(lines(swagger.formatted("", 9), swagger.formatted("a", 5)))
                .containsExactlyInAnyOrder(
                        "breaking query parameter q: `maxLength` lowered from 9 to 5",
                        "breaking body parameter body: property `a` became required");
        var newer = """
            openapi: 3.0.3
            paths:
              /a:
                post:
                  parameters: [{in: query, name: q, schema: {type: string, maxLength: 5}}]
                  requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
                  responses: {'200': {description: It, content: {application/json: {schema: {type: string}}}}}
            """;
        assertThat(lines(swagger.formatted("", 9), newer))
                .filteredOn(line -> !line.startsWith("harmless"))
                .isEqualTo(List.of("breaking query parameter q: `maxLength` lowered from 9 to 5"));
    }

    @Test
    void textThatIsJsonOrYamlHasTypes() {
        var text = "'200': {content: {%s: {schema: {type: %s}}}}";
        for (var type : List.of("text/json", "text/yaml", "text/vnd.pets+json")) {
            assertThat(lines(responses(text.formatted(type, "string")), responses(text.formatted(type, "integer"))))
                    .containsExactly("breaking response 200 › " + type + ": type changed from string to integer");
        }
        assertThat(lines(
                        responses(text.formatted("text/plain", "string")),
                        responses(text.formatted("text/plain", "integer"))))
                .noneMatch(line -> line.startsWith("breaking"));
    }
}
