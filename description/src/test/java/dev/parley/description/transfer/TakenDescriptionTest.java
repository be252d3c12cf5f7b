package dev.parley.description.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.document.Standard;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import org.junit.jupiter.api.Test;

class TakenDescriptionTest {

    private static TakenDescription taken(String text) {
        return TakenDescription.of(Source.parse(text));
    }

    @Test
    void jsonBecomesYaml() {
        var taken =
                taken("{\"openapi\": \"3.0.3\", \"info\": {\"title\": \" Shop \", \"version\": \"1\"}, \"paths\": {}}");
        assertThat(taken.text()).isEqualTo("openapi: 3.0.3\ninfo:\n  title: ' Shop '\n  version: '1'\npaths: {}\n");
        assertThat(taken.format()).isEqualTo("OpenAPI 3.0.3");
        assertThat(taken.title()).isEqualTo("Shop");
        assertThat(taken.problems()).isEmpty();
    }

    @Test
    void schemasOf30AreSaidAsTheNewerVersionOfTheDocumentThatTheyComeInto() {
        var older = taken("""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: integer, nullable: true, minimum: 1, exclusiveMinimum: true}
            """);
        var there = Source.parse("openapi: 3.1.1").tree();
        var said =
                Source.parse("{type: [integer, 'null'], exclusiveMinimum: 1}").tree();
        assertThat(older.into(there).tree().at("/components/schemas/A")).isEqualTo(said);
        assertThat(older.into(older.tree())).isSameAs(older);
        assertThat(older.tree().at("/components/schemas/A/nullable").asBoolean())
                .isTrue();
    }

    @Test
    void aReferenceThatLeadsBackToItselfIsNamed() {
        var taken = taken("""
            openapi: 3.1.1
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {$ref: '#/components/schemas/B'}
                B: {$ref: '#/components/schemas/A'}
                C: {properties: {c: {$ref: '#/components/schemas/C'}, a: {$ref: '#/components/schemas/A'}}}
            """);
        assertThat(taken.problems())
                .extracting(Problem::message, Problem::place)
                .containsExactly(
                        tuple(
                                "The reference #/components/schemas/B leads back to itself"
                                        + " (at /components/schemas/A/$ref)",
                                new Place.Position(6, 9)),
                        tuple(
                                "The reference #/components/schemas/A leads back to itself"
                                        + " (at /components/schemas/B/$ref)",
                                new Place.Position(7, 9)));
    }

    @Test
    void namesThatTwoOperationsOrPathsHaveAreNamedInTheirPlaces() {
        var taken = taken("""
            openapi: 3.1.1
            info: {title: T, version: '1'}
            paths:
              /orders/{id}:
                get: {operationId: read}
              /orders/{name}:
                put: {operationId: read}
              /orders/{id}/items:
                get: {operationId: items}
            webhooks:
              items:
                post: {operationId: items}
            """);
        assertThat(taken.problems())
                .extracting(Problem::code, Problem::message, Problem::place)
                .containsExactly(
                        tuple(
                                "path-collides",
                                "The path /orders/{name} is the same as /orders/{id} (at /paths/~1orders~1{name})",
                                new Place.Position(6, 3)),
                        tuple(
                                "operation-id-collides",
                                "Another operation is called `read`, too"
                                        + " (at /paths/~1orders~1{name}/put/operationId)",
                                new Place.Position(7, 11)),
                        tuple(
                                "operation-id-collides",
                                "Another operation is called `items`, too (at /webhooks/items/post/operationId)",
                                new Place.Position(12, 12)));
        assertThat(taken.text()).contains("/orders/{name}:");
    }

    @Test
    void wrongSchemasOf31AreNamedInTheirPlaces() {
        var taken = taken("""
            openapi: 3.1.1
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters: [{name: b, in: query, schema: {minLength: -1}}]
                  responses: {default: {description: d}}
            components:
              schemas:
                A: {properties: {c: {type: strin}, d: {exclusiveMinimum: 1, x-more: {type: 1}}}}
                E: {$schema: 'http://json-schema.org/draft-04/schema#', exclusiveMinimum: true}
                F: true
            """);
        assertThat(taken.problems())
                .extracting(Problem::place)
                .containsExactly(new Place.Position(6, 50), new Place.Position(10, 26));
        assertThat(taken.problems())
                .extracting(Problem::message)
                .satisfiesExactly(
                        first -> assertThat(first).contains("/paths/~1a/get/parameters/0/schema/minLength"),
                        second -> assertThat(second).contains("/components/schemas/A/properties/c/type"));
    }

    @Test
    void patternsThatJavaAloneCannotReadAreNoneThatAreWrong() {
        assertThat(taken("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths: {}
                components: {schemas: {A: {type: string, pattern: '[[A-Z0-9]{1,18}'}}}
                """).problems()).isEmpty();
        assertThat(taken("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                components: {schemas: {A: {type: string, pattern: '[[A-Z0-9]{1,18}'}}}
                """).problems()).isEmpty();
    }

    @Test
    void patternsThatAreNoneAreNamedInTheirPlaces() {
        var taken = taken("""
            openapi: 3.0.3
            info: {title: T, version: '1', x-pattern: {pattern: '['}}
            paths: {}
            components:
              schemas:
                A: {type: string, pattern: '[a'}
                B: {type: object, properties: {pattern: {type: string, pattern: '\\-', example: {pattern: '('}}}}
            """);
        assertThat(taken.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("regex-syntax");
            assertThat(problem.place()).isEqualTo(new Place.Position(6, 23));
            assertThat(problem.message()).contains("[a").contains("/components/schemas/A/pattern");
        });
        assertThat(taken("""
                asyncapi: 3.0.0
                info: {title: T, version: '1'}
                components: {schemas: {A: {patternProperties: {'(': {}}}}}
                """).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("/patternProperties/("));
    }

    @Test
    void ofKeysThatStandTwiceTheLastIsTakenAndEachIsNamed() {
        var taken = TakenDescription.of(Source.forgiving("""
            openapi: 3.1.1
            # a shop
            info: {title: Old, title: Shop, version: '1'}
            paths:
              /a: {get: {responses: {default: {description: first}}}}
              /a: {get: {responses: {default: {description: last}}}}
            """));
        assertThat(taken.text())
                .isEqualTo(Source.text(taken.tree(), Syntax.YAML))
                .contains("title: Shop")
                .contains("last")
                .doesNotContain("first");
        assertThat(taken.problems())
                .extracting(Problem::message, Problem::place)
                .containsExactly(
                        tuple("The key `title` stands here twice", new Place.Position(3, 20)),
                        tuple("The key `/a` stands here twice", new Place.Position(6, 3)));
        assertThat(taken.problems()).noneMatch(Problem::isError);
    }

    @Test
    void numbersKeepTheTextThatTheyWereWrittenWith() {
        var numbers = "[1E3, 1E-7, 12345678901234567890, 1.50, -0.5e+3, 1e400]";
        var taken = taken("{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"\", \"version\": \"\"}, \"paths\": {}, "
                + "\"x-n\": " + numbers + "}");
        assertThat(taken.text()).contains(numbers);
        assertThat(Exports.document(Source.parse(taken.text()), Syntax.JSON)
                        .text()
                        .replaceAll("\\s+", " "))
                .contains(numbers.replace("[", "[ ").replace("]", " ]"));
    }

    @Test
    void numbersThatOnlyYamlHasAreSaidByTheirValueOrNamed() {
        var source = Source.parse("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                x-n: [0x1F, 0o17, 1_000, .5, 5., +1, +1.5, 012, !!float 1]
                x-o:
                  most: .inf
                """);
        var exported = Exports.document(source, Syntax.JSON);
        assertThat(exported.text().replaceAll("\\s+", " "))
                .contains("[ 31, 15, \"1_000\", 0.5, 5.0, 1, 1.5, 12, 1 ]")
                .contains("{ \"most\": null }");
        assertThat(exported.problems())
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple("number-unsaid", new Place.Position(5, 3)));
    }

    @Test
    void whatIsWrongIsNamedInItsPlaceAndComesIn() {
        var taken = taken("""
            openapi: 3.1.1
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  colour: red
                  responses: {default: {$ref: '#/components/responses/none'}}
            """);
        assertThat(taken.problems())
                .extracting(Problem::message, Problem::place)
                .containsExactly(
                        tuple(
                                "The standard knows no `colour` here (at /paths/~1a/get/colour)",
                                new Place.Position(6, 7)),
                        tuple(
                                "The reference #/components/responses/none leads to nothing"
                                        + " (at /paths/~1a/get/responses/default/$ref)",
                                new Place.Position(7, 29)));
        assertThat(taken.text()).contains("colour: red");
        assertThat(taken.problems()).noneMatch(Problem::isError);
    }

    @Test
    void anOlderVersionIsSaidByANewerOne() {
        var taken = taken("swagger: '2.0'\ninfo: {title: Old, version: '1'}\nhost: a.example\npaths: {}\n");
        assertThat(taken.standard()).isEqualTo(Standard.OPENAPI);
        assertThat(taken.format()).isEqualTo("OpenAPI 2.0");
        assertThat(taken.text()).startsWith("openapi: 3.1.1\n");
        assertThat(taken.problems()).extracting(Problem::place).containsExactly(new Place.Position(3, 1));
        assertThat(taken("asyncapi: 2.6.0\ninfo: {title: Old, version: '1'}\nchannels: {}\n")
                        .text())
                .startsWith("asyncapi: 3.0.0\n");
    }

    @Test
    void anUnknownVersionIsRefused() {
        for (var text : new String[] {"openapi: 4.0.0\n", "swagger: '1.2'\n", "asyncapi: 4.0.0\n"}) {
            assertThatThrownBy(() -> taken(text))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("none of");
        }
    }

    @Test
    void descriptionsAreToldFromOtherFiles() {
        assertThat(TakenDescription.mayBe("{\"info\":{},\"openapi\":\"3.0.0\"}"))
                .isTrue();
        assertThat(TakenDescription.mayBe("# text\nopenapi: 3.0.0\n")).isTrue();
        assertThat(TakenDescription.mayBe("curl https://example.org/?openapi:3"))
                .isFalse();
        assertThat(TakenDescription.mustBe("openapi: 3.1\n - broken")).isTrue();
        assertThat(TakenDescription.mustBe("{\"item\": [{\"raw\": \"{\\\"openapi\\\": 1}\"}]}"))
                .isFalse();
    }
}
