package dev.parley.description.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Source;
import dev.parley.description.transfer.TakenDescription;
import org.junit.jupiter.api.Test;

class WrittenSecretsTest {

    private static final String SHOP = """
            openapi: 3.1.0
            info: { title: Shop, version: 1.0.0 }
            paths:
              /orders:
                get:
                  responses: {}
                  x-parley:
                    auth:
                      kind: oauth2
                      grant: { kind: clientCredentials, tokenUrl: 'https://a.example/token' }
                      client:
                        id: shop
                        secret: s3cret
              /items:
                get:
                  responses: {}
                  x-parley:
                    auth: { kind: bearer, token: '{{token}}' }
                    requests: [ { name: Other, auth: { kind: bearer, token: s3cret } } ]
                  x-example:
                    example: { x-parley: { auth: { kind: bearer, token: data } } }
            x-parley:
              settings:
                Orders:
                  variables:
                    - { name: open, value: seen }
                    - { name: key, secret: true, value: s3cret }
            """;

    @Test
    void areToldWithTheirLinesWhenADescriptionComesIn() {
        assertThat(TakenDescription.of(Source.parse(SHOP)).problems())
                .filteredOn(problem -> problem.code().equals("secret-in-file"))
                .allMatch(problem -> problem.severity() == Problem.Severity.WARNING)
                .extracting(Problem::message, Problem::place)
                .containsExactly(
                        tuple("The secret `secret` stands in the document as it is", new Place.Position(13, 13)),
                        tuple("The secret `token` stands in the document as it is", new Place.Position(19, 58)),
                        tuple("The secret `key` stands in the document as it is", new Place.Position(27, 38)));
    }

    @Test
    void variablesAndSealedOnesAreNone() {
        var sealed = SHOP.replace("secret: s3cret", "secret: '{{$secret}}'")
                .replace("token: s3cret", "token: '{{$secret}}'")
                .replace(", value: s3cret", "");
        assertThat(WrittenSecrets.of(Source.parse(sealed).tree())).isEmpty();
    }
}
