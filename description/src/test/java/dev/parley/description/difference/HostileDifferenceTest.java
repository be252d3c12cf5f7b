package dev.parley.description.difference;

import static dev.parley.description.difference.Versions.lines;
import static dev.parley.description.difference.Versions.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HostileDifferenceTest {

    private static String components(String it, String others) {
        return request("3.1.1", it).replace("components: {schemas: {", "components: {schemas: {" + others + ", ");
    }

    @Test
    void schemasThatReferToThemselvesEnd() {
        var tree = "Tree: {type: object, properties: {next: {$ref: '#/components/schemas/Tree'}, size: {type: integer,"
                + " maximum: %d}}}";
        assertThat(lines(
                        components("{$ref: '#/components/schemas/Tree'}", tree.formatted(9)),
                        components("{$ref: '#/components/schemas/Tree'}", tree.formatted(5))))
                .containsExactly("breaking size: `maximum` lowered from 9 to 5");
        var loop = "Loop: {allOf: [{$ref: '#/components/schemas/Loop'}, {maxLength: %d}]}";
        assertThat(lines(
                        components("{$ref: '#/components/schemas/Loop'}", loop.formatted(9)),
                        components("{$ref: '#/components/schemas/Loop'}", loop.formatted(5))))
                .contains("breaking `maxLength` lowered from 9 to 5");
        var circle = "A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}";
        assertThat(lines(
                        components("{$ref: '#/components/schemas/A'}", circle),
                        components("{$ref: '#/components/schemas/B'}", circle)))
                .allMatch(line -> line.startsWith("harmless"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi: 9.0.0", "openapi: [3]", "swagger: '1.2'", "asyncapi: 7.0.0"})
    void aVersionThatIsNotUnderstoodIsNotCompared(String version) {
        var text = "info: {title: T, version: '1'}\n" + version + "\n";
        assertThatThrownBy(() -> lines(text, text + "x-a: 1\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        fault -> assertThat(fault.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("difference-version");
                            assertThat(problem.place()).isEqualTo(new Place.Position(2, 1));
                        }));
    }

    @Test
    void alternativesOfThemselvesEnd() {
        var any = "Any: {anyOf: [{type: array, items: {$ref: '#/components/schemas/Any'}}, {type: object,"
                + " additionalProperties: {$ref: '#/components/schemas/Any'}}, {type: string%s}]}";
        assertThat(lines(
                        components("{$ref: '#/components/schemas/Any'}", any.formatted("")),
                        components("{$ref: '#/components/schemas/Any'}", any.formatted(", maxLength: 5"))))
                .contains("breaking alternative 3: `maxLength` 5 added");
    }

    @Test
    void longChainsOfSchemasEnd() {
        var old = new StringBuilder();
        int length = 20_000;
        for (int i = 0; i < length; i++) {
            old.append(
                    "S%d: {type: object, properties: {x: {$ref: '#/components/schemas/S%d'}}}, ".formatted(i, i + 1));
        }
        var text = old + "S" + length + ": {type: string, maxLength: %d}";
        assertThat(lines(
                        components("{$ref: '#/components/schemas/S0'}", text.formatted(9)),
                        components("{$ref: '#/components/schemas/S0'}", text.formatted(5))))
                .containsExactly("breaking `maxLength` lowered from 9 to 5");
    }

    @Test
    void manyAlternativesAreComparedInReasonableTime() {
        assertThat(Duration.ofSeconds(20)).satisfies(most -> {
            var old = new StringBuilder("{oneOf: [");
            var now = new StringBuilder("{oneOf: [");
            for (int i = 0; i < 2_000; i++) {
                old.append("{type: object, properties: {a").append(i).append(": {type: string}}},");
                now.append("{type: object, properties: {b").append(i).append(": {type: string}}},");
            }
            assertThat(lines(request("3.1.1", old + "]}"), request("3.1.1", now + "]}")))
                    .isNotEmpty();
        });
    }

    @Test
    void patternsThatAreHugeWhereTheirRepetitionsAreWrittenOutAreNotJudged() {
        var nested = "(".repeat(11) + "a" + "{9})".repeat(11);
        assertThat(lines(
                        request("3.1.1", "{type: string, pattern: '^[ab]+$'}"),
                        request("3.1.1", "{type: string, pattern: '" + nested + "'}")))
                .singleElement()
                .asString()
                .startsWith("risky");
        assertThat(lines(
                        request("3.1.1", "{type: string, pattern: '(()*)*a'}"),
                        request("3.1.1", "{type: string, pattern: '((){0,1000}){0,1000}a'}")))
                .allMatch(line -> !line.startsWith("breaking"));
    }

    @Test
    void whatIsNoSchemaIsPassedOver() {
        assertThat(lines(
                        request(
                                "3.1.1",
                                "{type: 5, properties: [a], required: {b: 1}, enum: x, allOf: 7, oneOf: {a:"
                                        + " 1}, minimum: {}, pattern: '('}"),
                        request(
                                "3.1.1",
                                "{type: {}, properties: 3, required: text, enum: [], allOf: [3], oneOf: [1,"
                                        + " 2], minimum: .inf, pattern: ')'}")))
                .isNotNull();
        assertThat(lines(
                        "openapi: 3.1.1\npaths: [1]\n",
                        "openapi: 3.1.1\npaths: {/a: 5, /b: {get: x, put: {parameters: 3, responses: []}}}\n"))
                .isNotNull();
        assertThat(lines(
                        "asyncapi: 3.0.0\nchannels: 5\noperations: []\n",
                        "asyncapi: 3.0.0\nchannels: {a: 5}\noperations: {b: {channel: 3}}\n"))
                .isNotNull();
    }

    @Test
    void whatIsOfTwoKindsIsNotCompared() {
        assertThatThrownBy(() -> lines("openapi: 3.1.1\npaths: {}\n", "asyncapi: 3.0.0\nchannels: {}\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("One is an OpenAPI description and the other an AsyncAPI description");
        assertThatThrownBy(() -> lines("a: 1\n", "a: 2\n")).isInstanceOf(ProblemException.class);
    }

    @Test
    void referencesThatLeadNowhereAreNamed() {
        var description = Versions.description(request("3.1.1", "{$ref: '#/components/schemas/Gone'}"));
        assertThat(DescriptionDifference.unresolved(description))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("reference-unresolved"));
    }
}
