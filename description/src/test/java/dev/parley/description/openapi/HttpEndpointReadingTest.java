package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.OAuth2Grant;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpEndpointReadingTest {

    private static HttpEndpoint endpoint(StandardDocument document, String method, String path) {
        return HttpEndpointReading.endpoint(document, EndpointKey.of(path, method))
                .orElseThrow();
    }

    private static HttpRequest operation(String text) {
        var document = StandardDocument.cut(
                Standard.OPENAPI,
                "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    post:\n" + text.indent(6));
        return endpoint(document, "POST", "/a").request();
    }

    @Test
    void anOperationOfTheMuseumIsARequest() {
        var document = StandardDocument.cut(Standard.OPENAPI, Texts.museum());
        assertThat(HttpEndpointReading.keys(document))
                .extracting(EndpointKey::toString)
                .containsExactly(
                        "GET /museum-hours",
                        "POST /special-events",
                        "GET /special-events",
                        "GET /special-events/{eventId}",
                        "PATCH /special-events/{eventId}",
                        "DELETE /special-events/{eventId}",
                        "POST /tickets",
                        "GET /tickets/{ticketId}/qr");
        var event = endpoint(document, "PATCH", "/special-events/{eventId}");
        assertThat(event.name()).isEqualTo("Update special event");
        assertThat(event.folder()).isEqualTo("Events");
        assertThat(event.request().url())
                .isEqualTo("https://redocly.com/_mock/docs/openapi/museum-api/special-events/{eventId}");
        assertThat(event.request().path()).extracting(Parameter::name).containsExactly("eventId");
        assertThat(event.request().auth()).isEqualTo(new Auth.Basic("{{username}}", "{{password}}"));
        assertThat(event.request().body())
                .isEqualTo(new HttpBody.Text(
                        BodyFormat.JSON, "{\n  \"location\": \"On the beach.\",\n  \"price\": 15\n}"));
    }

    @Test
    void aSchemaWithoutExampleMakesOne() {
        var document = StandardDocument.cut(Standard.OPENAPI, Texts.petStore());
        var order = endpoint(document, "POST", "/store/order").request();
        assertThat(order.body()).isInstanceOf(HttpBody.Text.class);
        assertThat(((HttpBody.Text) order.body()).text()).contains("\"petId\": 198772", "\"status\": \"approved\"");
        assertThat(endpoint(document, "GET", "/pet/findByStatus").request().auth())
                .isInstanceOfSatisfying(Auth.OAuth2.class, auth -> {
                    assertThat(auth.grant()).isInstanceOf(OAuth2Grant.Implicit.class);
                    assertThat(auth.scope()).isEqualTo("write:pets read:pets");
                });
    }

    @Test
    void parametersOfThePathItemAreThereUnlessTheOperationHasItsOwn() {
        var document = StandardDocument.cut(Standard.OPENAPI, """
                openapi: 3.1.1
                info: {title: T, version: '1'}
                servers:
                  - url: '{scheme}://{host}/v1/'
                    variables: {scheme: {default: https}, host: {default: example.org}}
                paths:
                  /a/{id}:
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: integer}, example: 7}
                      - {name: page, in: query, schema: {type: integer, default: 1}}
                      - $ref: '#/components/parameters/Trace'
                    get:
                      parameters:
                        - {name: page, in: query, required: true, description: Which, schema: {type: integer, examples: [2]}}
                        - {name: tags, in: query, explode: false, schema: {type: array, items: {type: string}}, example: [a, b]}
                        - {name: Accept, in: header, schema: {type: string}}
                        - {name: sid, in: cookie, schema: {type: string}}
                        - {name: filter, in: query, content: {application/json: {schema: {type: object, examples: [{a: 1}]}}}}
                components:
                  parameters:
                    Trace: {name: X-Trace, in: header, required: true, schema: {type: string}}
                """);
        var request = endpoint(document, "GET", "/a/{id}").request();
        assertThat(request.url()).isEqualTo("https://example.org/v1/a/{id}?page=2");
        assertThat(request.path()).extracting(Parameter::value).containsExactly("7");
        assertThat(request.query())
                .extracting(
                        Parameter::name, Parameter::value, Parameter::values, Parameter::enabled, Parameter::explode)
                .containsExactly(
                        tuple("page", "2", List.of(), true, true),
                        tuple("tags", null, List.of("a", "b"), false, false),
                        tuple("filter", "{\"a\":1}", List.of(), false, true));
        assertThat(request.query().getFirst().type()).isEqualTo(ParameterType.INTEGER);
        assertThat(request.headers()).extracting(Parameter::name).containsExactly("X-Trace");
        assertThat(request.cookies()).extracting(Parameter::name).containsExactly("sid");
    }

    @Test
    void bodiesAreReadByTheirMediaType() {
        assertThat(operation("requestBody: {content: {text/csv: {example: 'a,b'}}}"))
                .satisfies(request -> {
                    assertThat(request.body()).isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "a,b"));
                    assertThat(request.headers()).containsExactly(Parameter.of("Content-Type", "text/csv"));
                });
        assertThat(operation("requestBody: {content: {image/png: {}}}").body()).isInstanceOf(HttpBody.Binary.class);
        var form = operation("""
                requestBody:
                  content:
                    multipart/form-data:
                      schema:
                        type: object
                        required: [file]
                        properties:
                          file: {type: string, format: binary}
                          note: {type: string, example: n}
                      encoding: {note: {contentType: text/markdown}}
                """).body();
        assertThat(((HttpBody.Multipart) form).parts())
                .extracting(FormPart::name, FormPart::enabled, FormPart::contentType)
                .containsExactly(tuple("file", true, null), tuple("note", false, "text/markdown"));
        assertThat(((HttpBody.Multipart) form).parts().getLast().value()).isEqualTo(new FormValue.TextValue("n"));
        assertThat(operation(
                                "requestBody: {content: {application/x-www-form-urlencoded: {schema: {properties: {a: {type: integer, default: 3}}}}}}")
                        .body())
                .isInstanceOfSatisfying(
                        HttpBody.Form.class,
                        body -> assertThat(body.rows().getFirst().value()).isEqualTo("3"));
    }

    @Test
    void aFormWithoutFieldsIsNoBody() {
        assertThat(operation("requestBody: {content: {application/x-www-form-urlencoded: {schema: {properties: {}}}}}")
                        .body())
                .isEqualTo(new HttpBody.None());
    }

    @Test
    void aSchemaThatHoldsItselfEnds() {
        var document = StandardDocument.cut(Standard.OPENAPI, """
                openapi: 3.1.1
                info: {title: T, version: '1'}
                paths:
                  /a:
                    put:
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}}
                components:
                  schemas:
                    Node: {type: object, properties: {left: {$ref: '#/components/schemas/Node'}, right: {$ref: '#/components/schemas/Node'}}}
                    Loop: {$ref: '#/components/schemas/Loop'}
                """);
        assertThat(endpoint(document, "PUT", "/a").request().body()).isInstanceOf(HttpBody.Text.class);
    }

    @Test
    void methodsThatAVersionHasNoPlaceForAreFound() {
        var document = StandardDocument.cut(Standard.OPENAPI, """
                openapi: 3.2.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    query: {summary: Ask}
                    additionalOperations:
                      COPY: {summary: Copy}
                    x-parley:
                      operations:
                        copy: {summary: Small}
                  /b: {$ref: '#/components/pathItems/B'}
                components:
                  pathItems:
                    B: {get: {summary: Shared}}
                """);
        assertThat(HttpEndpointReading.keys(document))
                .extracting(key -> HttpEndpointReading.endpoint(document, key)
                                .orElseThrow()
                                .name() + ": " + key)
                .containsExactly("Ask: QUERY /a", "Copy: COPY /a", "Small: copy /a", "Shared: GET /b");
    }

    @Test
    void aSchemeThatNobodyKnowsIsKeptByItsName() {
        var text = """
                openapi: 3.1.1
                info: {title: T, version: '1'}
                security: [{s: []}]
                paths: {/a: {get: {}, put: {security: []}, post: {security: [{}]}}}
                components: {securitySchemes: {s: {type: http, scheme: negotiate}}}
                """;
        var document = StandardDocument.cut(Standard.OPENAPI, text);
        assertThat(endpoint(document, "GET", "/a").request().auth())
                .isEqualTo(new Auth.Unsupported("negotiate", Map.of()));
        assertThat(endpoint(document, "PUT", "/a").request().auth()).isEqualTo(new Auth.None());
        assertThat(endpoint(document, "POST", "/a").request().auth()).isEqualTo(new Auth.None());
    }

    @Test
    void whatIsBrokenIsPassedOver() {
        var document = StandardDocument.cut(Standard.OPENAPI, """
                openapi: 3.1.1
                info: 7
                servers: {}
                paths:
                  /a: 1
                  /b: {get: [], put: {parameters: [7, {name: q}], tags: {}, requestBody: 3, security: x, x-parley: [],
                    summary: 5}}
                  /c: {get: {x-parley: {query: 1, auth: 2, body: {kind: 3}, scripts: [], options: {timeout: x}, requests: [1, {}]}}}
                """);
        assertThat(HttpEndpointReading.keys(document))
                .extracting(EndpointKey::toString)
                .containsExactly("PUT /b", "GET /c", "GET /c #request");
        for (var key : HttpEndpointReading.keys(document)) {
            assertThat(HttpEndpointReading.endpoint(document, key)).isPresent();
        }
    }
}
