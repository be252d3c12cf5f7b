package dev.parley.description.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pairs with one change each, and what it does; {@code none} where nothing is to be told. */
class ChangesTest {

    private static void judged(String old, String now, String worst) {
        var impacts = Versions.changes(old, now).stream()
                .map(change -> change.impact().name().toLowerCase(Locale.ROOT))
                .toList();
        var said = impacts.stream().min((one, other) -> rank(one) - rank(other)).orElse("none");
        assertThat(said).as("%s", Versions.lines(old, now)).isEqualTo(worst);
        if (!said.equals("harmless")) {
            assertThat(impacts.stream().filter(said::equals))
                    .as("told once: %s", Versions.lines(old, now))
                    .hasSizeLessThan(2);
        }
    }

    private static int rank(String impact) {
        return List.of("breaking", "risky", "harmless").indexOf(impact);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "changes/schemas.csv", delimiterString = ";;")
    void schemasAreJudgedByTheWayTheyGo(String old, String now, String sent, String received) {
        judged(Versions.request("3.1.1", old), Versions.request("3.1.1", now), sent);
        judged(Versions.response("3.1.1", old), Versions.response("3.1.1", now), received);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "changes/schemas-3.0.csv", delimiterString = ";;")
    void olderSchemasToo(String old, String now, String sent, String received) {
        judged(Versions.request("3.0.3", old), Versions.request("3.0.3", now), sent);
        judged(Versions.response("3.0.3", old), Versions.response("3.0.3", now), received);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "changes/operations.csv", delimiterString = ";;")
    void operationsAreJudgedWithAllThatTheyHave(String old, String now, String worst) {
        judged(operation(old), operation(now), worst);
    }

    private static String operation(String fields) {
        return """
            openapi: 3.1.1
            paths:
              /pets/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get: {%s}
            components:
              parameters: {Q: {name: q, in: query, schema: {type: string}}}
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/t', scopes: {read: r, write: w}}}}
            """.formatted(fields);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "changes/documents.csv", delimiterString = ";;")
    void descriptionsAreJudgedAsAWhole(String old, String now, String worst) {
        judged("{openapi: 3.1.1, " + old + "}", "{openapi: 3.1.1, " + now + "}", worst);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "changes/channels.csv", delimiterString = ";;")
    void channelsAreJudgedByWhoSends(String old, String now, String worst) {
        judged("{asyncapi: 3.0.0, " + old + "}", "{asyncapi: 3.0.0, " + now + "}", worst);
    }

    @Test
    void alternativesOfOneTypeEachAreAListOfTypes() {
        var types = "{type: [string, array], maxLength: 5, items: {type: string}}";
        var each = "{oneOf: [{type: string, maxLength: %d}, {type: array, items: {type: string}}]}";
        assertThat(Versions.received(types, each.formatted(5)))
                .containsExactly("harmless written otherwise: `type`, `maxLength`, `oneOf`");
        assertThat(Versions.received(types, each.formatted(6)))
                .contains("breaking alternative 1: `maxLength` raised from 5 to 6");
        assertThat(Versions.sent(types, "{oneOf: [{type: string, maxLength: 5}, {type: boolean}]}"))
                .containsExactlyInAnyOrder(
                        "breaking alternative of type array removed",
                        "harmless alternative 2: alternative of type boolean added");
    }

    @Test
    void whatStandsAroundASingleAlternativeIsNotGoneWhereThereAreMore() {
        var document = """
            openapi: 3.1.1
            paths: {/a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/P'}}}}}}}
            components:
              schemas:
                P: {description: either, oneOf: [%s], discriminator: {propertyName: k}}
                A: {type: object, properties: {k: {type: string}}}
                B: {type: object, properties: {k: {type: string}}}
            """;
        var one = "{$ref: '#/components/schemas/A'}";
        assertThat(Versions.lines(
                        document.formatted(one), document.formatted(one + ", {$ref: '#/components/schemas/B'}")))
                .containsExactly("harmless alternative 2: alternative `B` added");
    }

    @Test
    void credentialsWithoutANameAreToldApart() {
        var document = """
            {asyncapi: 3.0.0, channels: {c: {address: /a, messages: {}}}, operations: {o: {action: receive,
            channel: {$ref: '#/channels/c'}, security: [{type: %s}]}}}\
            """;
        assertThat(Versions.lines(
                        document.formatted("http, scheme: bearer"),
                        document.formatted("httpApiKey, in: header, name: K")))
                .contains("breaking `http bearer` is not enough any more, but `httpApiKey header K`");
    }
}
