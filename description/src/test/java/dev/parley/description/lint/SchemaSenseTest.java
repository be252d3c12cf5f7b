package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas mean what they say. */
class SchemaSenseTest {

    private static List<String> found(String version, String schemas) {
        var document = "openapi: " + version + "\npaths: {}\ncomponents:\n  schemas: " + schemas;
        return Lints.lint("extends: parley:recommended", document).stream()
                .filter(each -> each.rule().startsWith("parley-"))
                .map(each -> each.severity().word() + " "
                        + each.pointer().toString().substring("/components/schemas".length()) + ": " + each.message())
                .toList();
    }

    @Test
    void whatIsRequiredIsDefined() {
        assertThat(found("3.0.3", "{A: {type: object, required: [id, nmae], properties: {id: {}, name: {}}}}"))
                .containsExactly("warning /A/required/1: There is no property `nmae`, though it is required");
        assertThat(found(
                        "3.1.0",
                        "{A: {required: [b, c], properties: {a: {}}, allOf: [{$ref: '#/components/schemas/B'}]},"
                                + " B: {type: object, properties: {b: {}}}}"))
                .containsExactly("warning /A/required/1: There is no property `c`, though it is required");
    }

    @Test
    void aPartMayRequireWhatItsWholesDefine() {
        assertThat(found(
                        "3.0.3",
                        "{Base: {type: object, required: [id, nmae], properties: {name: {}}},"
                                + " Pet: {allOf: [{$ref: '#/components/schemas/Base'}]},"
                                + " Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {id: {}}}]}}"))
                .containsExactly("warning /Base/required/1: There is no property `nmae`, though it is required");
    }

    @Test
    void nothingIsSaidOfAPartWhereItIsNotKnownWhatItIsAPartOf() {
        for (var whole : List.of(
                "properties: {id: {}}, oneOf: [{$ref: '#/components/schemas/Base'}]",
                "allOf: [{properties: {id: {}}}, {allOf: [{$ref: '#/components/schemas/Base'}]}]")) {
            assertThat(found("3.0.3", "{Base: {required: [id], properties: {k: {}}}, Cat: {" + whole + "}}"))
                    .isEmpty();
        }
        assertThat(
                        found(
                                "3.0.3",
                                "{Base: {required: [id], properties: {k: {}}}, Cat: {oneOf: [{$ref: '#/components/schemas/Base'}]}}"))
                .hasSize(1);
    }

    @Test
    void whatMayBeDefinedElsewhereMayBeRequired() {
        for (var other : List.of(
                "oneOf: [{properties: {x: {}}}]",
                "if: {required: [x], properties: {a: {}}}",
                "patternProperties: {x: {}}",
                "additionalProperties: {type: string}",
                "additionalProperties: true",
                "unevaluatedProperties: {type: string}",
                "$dynamicRef: '#more'",
                "allOf: [{anyOf: [{properties: {x: {}}}]}]",
                "allOf: [{properties: {a: {}, x: {}}}, {oneOf: [{required: [x], properties: {a: {}}}]}]")) {
            assertThat(found("3.1.0", "{A: {type: object, required: [x], properties: {a: {}}, " + other + "}}"))
                    .isEmpty();
        }
        assertThat(found("3.0.3", "{A: {type: object, example: {required: [x], properties: {a: {}}}}}"))
                .isEmpty();
    }

    @Test
    void onlyOfItsTypeSomethingIsSaid() {
        assertThat(found("3.0.3", "{A: {type: object, items: {}}, B: {type: array, items: {}, properties: {a: {}}}}"))
                .containsExactly(
                        "warning /A/items: `items` says nothing of the type object",
                        "warning /B/properties: `properties` says nothing of the type array");
        assertThat(found(
                        "3.1.0",
                        "{A: {type: [object, array], items: {}, properties: {}}, B: {items: {}},"
                                + " C: {properties: {type: {type: string}, items: {}}}}"))
                .isEmpty();
    }

    @Test
    void nullableIsSaidWhereItHasAnEffect() {
        var schemas =
                "{A: {nullable: true, allOf: [{type: string}]}, B: {type: string, nullable: true}, C: {nullable: true}}";
        assertThat(found("3.0.3", schemas))
                .containsExactly("info /A/nullable: `nullable` has no effect without `type` beside it");
        var since = "`nullable` has no effect since OpenAPI 3.1; the type `null` says it";
        assertThat(found("3.1.0", schemas)).containsExactly("info /A/nullable: " + since, "info /B/nullable: " + since);
    }

    @Test
    void theExamplesOfASchemaFitIt() {
        var schemas = "{A: {type: object, properties: {id: {type: string, format: uuid, examples: [x,"
                + " 3f2b8c1e-7d4a-4e6b-9a51-0c8d2f6e7b34]}}, examples: [{id: 1}]}}";
        assertThat(found("3.1.0", schemas))
                .containsExactlyInAnyOrder(
                        "error /A/examples/0/id: \"id\" property must be string, and is number",
                        "error /A/properties/id/examples/0: \"0\" property must be written as format \"uuid\" is");
        assertThat(found("3.0.3", schemas)).isEmpty();
    }
}
