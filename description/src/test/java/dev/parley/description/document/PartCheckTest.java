package dev.parley.description.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartCheckTest {

    private static final StandardDocument DOCUMENT = StandardDocument.cut(Standard.OPENAPI, """
                    openapi: 3.1.1
                    info: {title: T, version: 1.0.0}
                    paths:
                      /orders:
                        get:
                          responses:
                            '200':
                              description: Orders
                    components:
                      schemas:
                        Order:
                          type: object
                    """);
    private static final PartName OPERATION = PartName.operation("/orders", Method.of("GET", "3.1.1"));

    private static List<Problem> check(String text) {
        return new PartCheck().check(DOCUMENT, Standard.OPENAPI, OPERATION, PartCheck.read(text, Syntax.YAML));
    }

    @Test
    void whatTheStandardSaysOtherwiseIsToldAtItsLine() {
        assertThat(check("summary: Orders\nparameters:\n- name: page\n  in: nowhere\n"))
                .anySatisfy(problem -> {
                    assertThat(problem.place()).isEqualTo(new Place.Position(4, 3));
                    assertThat(problem.message()).contains("in");
                });
        assertThat(check("summary: Orders\nresponces: {}\n")).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(new Place.Position(2, 1));
            assertThat(problem.message()).contains("responces");
        });
    }

    @Test
    void aReferenceToNothingIsToldAtItsPlace() {
        var text = """
                requestBody:
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Order'}
                      example: {$ref: '#/components/schemas/Value'}
                responses:
                  '200':
                    $ref: '#/components/responses/Orders'
                """;
        assertThat(check(text)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("reference-broken");
            assertThat(problem.place()).isEqualTo(new Place.Position(8, 5));
        });
    }

    @Test
    void aPropertyMayBeCalledAsAWordOfTheStandard() {
        var tree = Source.parse("properties: {default: {$ref: '#/components/schemas/Order'}, $ref: {type: string}}")
                .tree();
        assertThat(PartReferences.of(tree)).containsExactly(new PartName(PartKind.COMPONENT, "schemas/Order"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a",
                "text",
                "--- \na: 1\n",
                "a: 1\n...\n",
                "a: *other",
                "a: 1\na: 2",
                "a: [1",
                "%YAML 1.2\n---\na: 1"
            })
    void whatCannotStandInADocumentIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> PartCheck.read(text, Syntax.YAML))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems().getFirst().place())
                                .isInstanceOf(Place.Position.class));
    }

    @Test
    void aBlockThatIsSetInAndAFlowMayStand() {
        assertThat(PartCheck.read("    a: |\n      x\n    # end\n", Syntax.YAML)
                        .tree()
                        .size())
                .isEqualTo(1);
        assertThat(PartCheck.read("{a: 1}", Syntax.YAML).tree().size()).isEqualTo(1);
        assertThat(PartCheck.read("{\n  \"a\": 1\n}", Syntax.JSON).tree().size())
                .isEqualTo(1);
    }
}
