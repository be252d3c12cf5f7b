package dev.parley.description.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SchemaSamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, format: date-time}",
                "{type: string, pattern: '^[A-Z]{3}-\\d{4}$', minLength: 8}",
                "{properties: {a: {properties: {b: {properties: {c: {properties: {d: {properties: {e: {properties: {f: {type: object, "
                        + "required: [g], properties: {g: {type: object, required: [h], properties: {h: {type: string}}}}}}}}}}}}}}}}}",
                "{type: string, pattern: '^st-[a-zA-Z0-9]+$', minLength: 26, maxLength: 26}",
                "{type: string, pattern: '^x[0-9]{2,}$', minLength: 22, maxLength: 22}",
                "{type: string, pattern: '^arn:.*:iam:.*', minLength: 20, maxLength: 2048}",
                "{type: string, pattern: '^(?=.*[A-Z])(?=.*\\d)(?!.*_)[a-zA-Z\\d@!]{8,12}$'}",
                "{type: string, pattern: '^\\u002F[a-z]+\\x2F(?<number>[0-9]+)\\p{Lu}$'}",
                "{type: string, pattern: '^a[0-9]{0,1023}b$'}",
                "{type: string, pattern: '^[^[]{2}[\\u0041-\\u0043]$'}",
                "{type: string, minLength: 40, maxLength: 41}",
                "{type: string, maxLength: 3}",
                "{type: integer, minimum: 7, multipleOf: 5}",
                "{type: integer, exclusiveMinimum: 7, maximum: 8}",
                "{type: number, exclusiveMinimum: 0, exclusiveMaximum: 0.5}",
                "{type: integer, maximum: -3}",
                "{type: number, multipleOf: 0.25, minimum: 1.1}",
                "{type: [string, 'null'], enum: [open, null]}",
                "{type: array, minItems: 3, uniqueItems: true, items: {type: integer, minimum: 2}}",
                "{type: array, minItems: 2, uniqueItems: true, items: {type: string, enum: [a, b]}}",
                "{type: array, maxItems: 0, items: {type: string}}",
                "{type: array, prefixItems: [{type: string}, {type: boolean}], items: false}",
                "{type: object, required: [a, b], properties: {a: {type: string}, c: {type: integer}}}",
                "{type: object, minProperties: 3, additionalProperties: {type: integer}}",
                "{type: object, maxProperties: 1, required: [b], properties: {a: {type: string}, b: {type: string}}}",
                "{type: object, patternProperties: {'^x-': {type: integer}}, additionalProperties: false}",
                "{allOf: [{type: object, required: [a], properties: {a: {type: integer, minimum: 3}}}, {type: object,"
                        + " required: [b], properties: {b: {type: boolean}}}]}",
                "{oneOf: [{type: integer}, {type: string}]}",
                "{type: object, properties: {k: {type: string}}, required: [k], anyOf: [{required: [l], properties: {l:"
                        + " {type: integer}}}, {required: [m], properties: {m: {type: string}}}]}",
                "{allOf: [{type: object, required: [kind], properties: {kind: {type: string, enum: [once, again]}},"
                        + " discriminator: {propertyName: kind}}], type: object, properties: {n: {type: integer}}}",
                "{$ref: '#/components/schemas/Pet'}",
                "{$ref: '#/components/schemas/Cat'}",
                "{$ref: '#/components/schemas/Tree'}",
                "{$ref: '#/components/schemas/Either'}",
                "{type: object, properties: {a: {type: string}, loop: {$ref: '#/components/schemas/Loop'}}}",
                "{type: array, items: {$ref: '#/components/schemas/Loop'}}",
                "{oneOf: [{$ref: '#/components/schemas/Loop'}, {type: integer}]}",
                "{type: object, required: [n], properties: {n: {$ref: '#/components/schemas/Chain'}}}"
            })
    void whatIsMadeOfASchemaFitsIt(String schema) {
        for (var version : List.of("3.1.0", "3.0.3")) {
            if (version.startsWith("3.0") && schema.matches(".*(exclusiveM|prefix|pattern|\\[string).*")) continue;
            var at = within(version, schema);
            var samples = SchemaSamples.of(at, Way.BOTH);
            assertThat(samples).isNotEmpty();
            for (var sample : samples) {
                assertThat(SchemaAlone.check(at).faults(sample.value()))
                        .as("%s of %s: %s", sample.name(), schema, sample.value())
                        .isEmpty();
            }
        }
    }

    @Test
    void alternativesAreEachShownUnderTheirNames() {
        var samples = SchemaSamples.of(within("3.1.0", "{$ref: '#/components/schemas/Either'}"), Way.BOTH);
        assertThat(samples).extracting(Sample::name).containsExactly("Cat", "A good dog");
        assertThat(samples.get(0).value()).isEqualTo(tree("{kind: cat, lives: 0}"));
        assertThat(samples.get(1).value()).isEqualTo(tree("{kind: Dog, tricks: [string]}"));
    }

    @Test
    void whatMayBeLeftOutIsLeftOutOfOne() {
        var samples = SchemaSamples.of(
                within("3.1.0", "{type: object, required: [a], properties: {a: {type: integer}, b: {type: string}}}"),
                Way.BOTH);
        assertThat(samples)
                .containsExactly(
                        new Sample("With all members", tree("{a: 0, b: string}")),
                        new Sample("Only what is required", tree("{a: 0}")));
    }

    @Test
    void statedExamplesComeFirstAsTheyAre() {
        var at = within("3.1.0", "{type: integer, minimum: 3, examples: [4, 1]}");
        var samples = SchemaSamples.of(at, Way.BOTH);
        assertThat(samples)
                .containsExactly(
                        new Sample("Its example 1", tree("4")),
                        new Sample("Its example 2", tree("1")),
                        new Sample("Made of the schema", tree("3")));
        assertThat(SchemaAlone.check(at).faults(samples.get(1).value()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.keyword()).isEqualTo("minimum"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$ref: '#/components/schemas/Loop'}",
                "{type: object, required: [a], properties: {a: {$ref: '#/components/schemas/Loop'}}}",
                "{type: array, minItems: 1, items: {$ref: '#/components/schemas/Loop'}}",
                "{type: object, minProperties: 1, additionalProperties: {$ref: '#/components/schemas/Loop'}}",
                "{type: object, required: [a], additionalProperties: {$ref: '#/components/schemas/Loop'}}",
                "{oneOf: [{$ref: '#/components/schemas/Loop'}]}"
            })
    void whatHasToHoldItselfWithoutEndHasNoSample(String schema) {
        assertThat(SchemaSamples.of(within("3.1.0", schema), Way.BOTH)).isEmpty();
        assertThat(SchemaSamples.typical(within("3.1.0", schema), Way.BOTH)).isEmpty();
    }

    @Test
    void whatIncludesTheSchemaThatItIsAnAlternativeOfIsNoOtherAlternative() {
        assertThat(SchemaSamples.typical(within("3.1.0", "{$ref: '#/components/schemas/Circle'}"), Way.BOTH))
                .hasValue(tree("{radius: 0}"));
        assertThat(SchemaSamples.typical(within("3.1.0", "{$ref: '#/components/schemas/Shape'}"), Way.BOTH))
                .hasValue(tree("{side: 0}"));
    }

    @Test
    void aBriefSampleHasLittleOfWhatIsInside() {
        var at = within("3.1.0", """
            {type: object, required: [a], properties: {a: {type: object, properties: {
             b: {type: string}, c: {type: object, properties: {d: {type: string}}}}}, e: {type: integer}}}\
            """);
        assertThat(SchemaSamples.typical(at, Way.SENT, Extent.BRIEF, WholeSchema::of))
                .hasValue(tree("{a: {b: string}, e: 0}"));
        assertThat(SchemaSamples.typical(at, Way.SENT, Extent.LEAST, WholeSchema::of))
                .hasValue(tree("{a: {}}"));
    }

    @Test
    void whatIsOnlyReadIsNotSent() {
        var at = within(
                "3.1.0",
                "{type: object, properties: {id: {type: integer, readOnly: true}, key: {type: string, writeOnly:"
                        + " true}}}");
        assertThat(SchemaSamples.typical(at, Way.SENT)).hasValue(tree("{key: string}"));
        assertThat(SchemaSamples.typical(at, Way.RECEIVED)).hasValue(tree("{id: 0}"));
    }

    @Test
    void aSchemaOfAnotherDocumentCounts() {
        var documents = new LinkedHashMap<URI, JsonNode>();
        documents.put(
                URI.create("parley:/a.yaml"),
                tree("{asyncapi: 3.0.0, components: {schemas: {M: {$ref: 'b.yaml#/components/schemas/P'}}}}"));
        documents.put(
                URI.create("parley:/b.yaml"),
                tree("{openapi: 3.1.0, components: {schemas: {P: {type: integer, minimum: 2}}}}"));
        var at =
                Description.ofTrees(documents).at(URI.create("parley:/a.yaml"), Pointer.parse("/components/schemas/M"));
        assertThat(SchemaSamples.typical(at, Way.BOTH)).hasValue(tree("2"));
        assertThat(SchemaAlone.check(at).faults(tree("1"))).hasSize(1);
    }

    private static Located within(String version, String schema) {
        var text = """
            openapi: %s
            components:
              schemas:
                S: %s
                Pet: {type: object, required: [name, owner], properties: {name: {type: string}, owner: {$ref: '#/components/schemas/Person'}}}
                Person: {type: object, required: [name], properties: {name: {type: string}, pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
                Tree: {type: object, required: [children], properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                Loop: {type: object, required: [next], properties: {next: {$ref: '#/components/schemas/Loop'}}}
                Chain: {type: object, required: [key], properties: {key: {type: string}, next: {$ref: '#/components/schemas/Chain'}}}
                Shape: {type: object, oneOf: [{$ref: '#/components/schemas/Square'}, {$ref: '#/components/schemas/Circle'}]}
                Square: {allOf: [{$ref: '#/components/schemas/Shape'}, {type: object, required: [side], properties: {side: {type: integer}}}]}
                Circle: {allOf: [{$ref: '#/components/schemas/Shape'}, {type: object, required: [radius], properties: {radius: {type: integer}}}]}
                Animal: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, required: [lives], properties: {lives: {type: integer}}}]}
                Dog: {title: A good dog, allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, required: [tricks], properties: {tricks: {type: array, items: {type: string}}}}]}
                Either: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}}
            """.formatted(version, schema);
        return Description.of(URI.create("parley:/a.yaml"), Source.parse(text), Sources.none())
                .at(URI.create("parley:/a.yaml"), Pointer.parse("/components/schemas/S"));
    }

    private static JsonNode tree(String yaml) {
        return Source.parse(yaml).tree();
    }
}
