package dev.parley.description.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import org.junit.jupiter.api.Test;

class LinkProposalsTest {

    private static final Located ROOT = Description.of(
                    URI.create("memory:/api.yaml"), Source.parse("""
                    openapi: 3.1.0
                    paths:
                      /events:
                        post:
                          parameters: [{name: dry, in: query}, {name: trace, in: cookie}]
                          requestBody: {content: {application/json: {schema: {properties: {name: {type: string}}}}}}
                          responses:
                            '201':
                              description: Made
                              headers: {Location: {schema: {type: string}}}
                              content:
                                application/problem+json: {schema: {$ref: '#/components/schemas/Event'}}
                              links:
                                made: {operationId: read}
                      /events/{id}:
                        parameters: [{$ref: '#/components/parameters/Id'}]
                        get: {operationId: read, summary: Read one, responses: {}}
                        delete: {responses: {}}
                    components:
                      parameters:
                        Id: {name: id, in: path, required: true}
                      schemas:
                        Event:
                          allOf: [{properties: {id: {type: [string, 'null']}}}]
                          properties: {parts: {type: array, items: {$ref: '#/components/schemas/Event'}}}
                    """), Sources.none())
            .root();

    private static LinkProposals at(String pointer) {
        return LinkProposals.of(ROOT, ROOT.descendant(Pointer.parse(pointer)).orElseThrow());
    }

    @Test
    void allOperationsOfTheDocumentMayBeLedTo() {
        var operations = at("/paths/~1events/post/responses/201/links/made").operations();
        assertThat(operations)
                .extracting(Object::toString)
                .containsExactly("POST /events", "GET /events/{id}", "DELETE /events/{id}");
        assertThat(operations.get(2).reference()).isEqualTo("#/paths/~1events~1{id}/delete");
    }

    @Test
    void parametersAreThoseOfTheOperationThatIsLedTo() {
        assertThat(at("/paths/~1events/post/responses/201/links/made").parameters())
                .containsExactly(new DescribedOperation.Parameter("id", "path"));
    }

    @Test
    void expressionsAreMadeOfWhatTheExchangeHas() {
        assertThat(at("/paths/~1events/post/responses/201/links/made").expressions())
                .extracting(each -> each.expression() + " " + each.about())
                .startsWith(
                        "$response.body all of it",
                        "$response.body#/id string",
                        "$response.body#/parts array",
                        "$response.body#/parts/0 ")
                .contains(
                        "$response.body#/parts/0/id string",
                        "$response.header.Location header",
                        "$request.query.dry query")
                .endsWith(
                        "$request.body#/name string",
                        "$url URL of the request",
                        "$method method of the request",
                        "$statusCode status of the response")
                .noneMatch(each -> each.contains("cookie") || each.contains("trace"));
    }
}
