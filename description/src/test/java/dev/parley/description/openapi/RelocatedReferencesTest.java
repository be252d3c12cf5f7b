package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.HttpRequest;
import org.junit.jupiter.api.Test;

class RelocatedReferencesTest {

    @Test
    void referencesToAnOperationFollowItToAnotherPathAndMethod() {
        var document = StandardDocument.cut(Standard.OPENAPI, """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths:
              /orders/{id}:
                get:
                  responses:
                    "200":
                      description: ok
                      content: {a/b: {schema: {$ref: '#/paths/~1orders~1{id}/get/x-shape'}}}
                  x-shape: {type: string}
              /last:
                get:
                  responses:
                    "200":
                      description: ok
                      links:
                        one: {operationRef: '#/paths/~1orders~1%7Bid%7D/get'}
                        item: {operationRef: '#/paths/~1last/get'}
            """);
        var written = HttpEndpointWriting.save(
                document,
                EndpointKey.of("/orders/{id}", "GET"),
                HttpRequest.of("PUT", "https://a.example.org/sales/{id}"));
        assertThat(written.key()).isEqualTo(EndpointKey.of("/sales/{id}", "PUT"));
        assertThat(document.with(written.edits()).text())
                .contains("schema: {$ref: '#/paths/~1sales~1{id}/put/x-shape'}")
                .contains("one: {operationRef: '#/paths/~1sales~1%7Bid%7D/put'}")
                .contains("item: {operationRef: '#/paths/~1last/get'}");
    }
}
