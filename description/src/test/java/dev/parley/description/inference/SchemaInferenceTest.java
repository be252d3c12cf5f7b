package dev.parley.description.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.inference.InferenceOptions.Form;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class SchemaInferenceTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void membersAreRequiredThatEverySampleHas() {
        assertThat(schema("{id: 1, name: Ada}", "{id: 2, name: Bob, email: bob@example.org}"))
                .isEqualTo(tree("""
                        type: object
                        properties:
                          id: {type: integer}
                          name: {type: string}
                          email: {type: string, format: email}
                        required: [id, name]
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-31T09:30:00Z | 2026-01-31T09:30:00.123+02:00 | date-time
            2026-01-31 | 2024-02-29 | date
            09:30:00Z | 23:59:59.5+01:00 | time
            PT15M | P1Y2M3DT4H | duration
            3f2b8c1e-7d4a-4e6b-9a51-0c8d2f6e7b34 | 3F2B8C1E-7D4A-4E6B-9A51-0C8D2F6E7B34 | uuid
            192.0.2.1 | 10.0.0.255 | ipv4
            2001:db8::1 | fe80:0:0:0:1:2:3:4 | ipv6
            ada@example.org | b.c+d@mail.example.org | email
            https://example.org/a?b=c | wss://example.org | uri
            """)
    void aFormatIsSaidWhereAllTextsHaveIt(String one, String other, String format) {
        assertThat(of(NODES.stringNode(one), NODES.stringNode(other)))
                .isEqualTo(tree("{type: string, format: " + format + "}"));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "2026-01-31T09:30:00", "999.1.1.1", "a@b", "12:30:00", "::", "P", "1::2::3", "''"})
    void whatOnlyLooksLikeAFormatIsNone(String text) {
        assertThat(of(NODES.stringNode(text))).isEqualTo(tree("{type: string}"));
    }

    @Test
    void oneTextWithoutTheFormatIsEnoughAgainstIt() {
        assertThat(schema("2026-01-31", "2026-02-01", "soon")).isEqualTo(tree("{type: string}"));
    }

    @Test
    void fewWordsThatComeAgainAreTheValues() {
        assertThat(schema("open", "paid", "open", "paid", "open"))
                .isEqualTo(tree("{type: string, enum: [open, paid]}"));
        assertThat(schema("open", "paid", "open")).isEqualTo(tree("{type: string}"));
        assertThat(schema("a b", "c d", "a b", "c d")).isEqualTo(tree("{type: string}"));
    }

    @Test
    void nullIsATypeOfJsonSchemaAndAWordOfOpenApi30() {
        assertThat(schema("x", "null")).isEqualTo(tree("{type: [string, 'null']}"));
        assertThat(schema30("x", "null")).isEqualTo(tree("{type: string, nullable: true}"));
        assertThat(schema("open", "paid", "open", "paid", "null"))
                .isEqualTo(tree("{type: [string, 'null'], enum: [open, paid, null]}"));
        assertThat(schema30("open", "paid", "open", "paid", "null"))
                .isEqualTo(tree("{type: string, enum: [open, paid, null], nullable: true}"));
    }

    @Test
    void valuesOfSeveralTypesKeepThem() {
        assertThat(schema("1", "2.5")).isEqualTo(tree("{type: number}"));
        assertThat(schema("1", "word")).isEqualTo(tree("{type: [string, integer]}"));
        assertThat(schema30("1", "word", "null"))
                .isEqualTo(tree("anyOf: [{type: string, nullable: true}, {type: integer}]"));
        assertThat(schema("{a: 1}", "[2]"))
                .isEqualTo(
                        tree(
                                "{type: [object, array], properties: {a: {type: integer}}, required: [a], items: {type: integer}}"));
    }

    @Test
    void entriesOfAllArraysAreSeenTogether() {
        assertThat(schema("[{a: 1}, {a: 2, b: true}]", "[]"))
                .isEqualTo(
                        tree(
                                "{type: array, items: {type: object, properties: {a: {type: integer}, b: {type: boolean}}, required: [a]}}"));
        assertThat(schema("[]")).isEqualTo(tree("{type: array}"));
        assertThat(schema30("[]")).isEqualTo(tree("{type: array, items: {}}"));
    }

    @Test
    void namesThatAreIdsAreNoNames() {
        assertThat(schema("{'17': {n: 1}, '23': {n: 2, m: x}}"))
                .isEqualTo(tree("type: object\nadditionalProperties: {type: object,"
                        + " properties: {n: {type: integer}, m: {type: string}}, required: [n]}"));
    }

    @Test
    void aThousandNamesAreNoNames() {
        var sample = NODES.objectNode();
        IntStream.range(0, 1_000).forEach(each -> sample.put("name" + each, each));
        assertThat(of(sample)).isEqualTo(tree("{type: object, additionalProperties: {type: integer}}"));
    }

    @Test
    void integersThatNeedSixtyFourBitsSayIt() {
        assertThat(schema("1", "3000000000")).isEqualTo(tree("{type: integer, format: int64}"));
    }

    @Test
    void withMoreEvidenceAskedForLessIsSaid() {
        var careful = InferenceOptions.of(Form.JSON_SCHEMA).withEvidence(8, 10, 2);
        assertThat(SchemaInference.of(trees("{a: open}"), careful))
                .isEqualTo(tree("{type: object, properties: {a: {type: string}}}"));
        assertThat(SchemaInference.of(trees("{a: open}", "{a: paid}", "{a: open}", "{a: paid}"), careful))
                .isEqualTo(tree("{type: object, properties: {a: {type: string}}, required: [a]}"));
    }

    @Test
    void examplesAreShownWhereTheyAreWanted() {
        var options = InferenceOptions.of(Form.JSON_SCHEMA).withExamples();
        assertThat(SchemaInference.of(List.of(tree("{n: 7}")), options))
                .isEqualTo(tree("{type: object, properties: {n: {type: integer, examples: [7]}}, required: [n]}"));
    }

    @Test
    void everySampleFitsItsSchema() {
        var random = new Random(7);
        for (int round = 0; round < 150; round++) {
            var samples = new ArrayList<JsonNode>();
            for (int i = random.nextInt(1, 9); i > 0; i--) samples.add(value(random, 0));
            for (var form : Form.values()) {
                var schema = SchemaInference.of(samples, InferenceOptions.of(form));
                var document = NODES.objectNode().put("openapi", form == Form.OPENAPI_3_0 ? "3.0.3" : "3.1.0");
                document.putObject("components").putObject("schemas").set("S", schema);
                var check = DocumentSchema.of(document, "/components/schemas/S");
                for (var sample : samples) {
                    assertThat(check.faults(sample))
                            .as("%s by %s", sample, schema)
                            .isEmpty();
                }
            }
        }
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextInt());
            case 2 -> NODES.numberNode(random.nextDouble());
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.stringNode(List.of("open", "paid", "late").get(random.nextInt(3)));
            case 5 -> NODES.stringNode(random.nextBoolean() ? "2026-01-31" : "192.0.2." + random.nextInt(255));
            case 6 -> {
                var list = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) list.add(value(random, depth + 1));
                yield list;
            }
            default -> {
                var object = NODES.objectNode();
                for (int i = random.nextInt(5); i > 0; i--)
                    object.set(random.nextInt(4) == 0 ? "" + random.nextInt(50) : "m" + i, value(random, depth + 1));
                yield object;
            }
        };
    }

    private static JsonNode schema(String... samples) {
        return SchemaInference.of(trees(samples));
    }

    private static JsonNode schema30(String... samples) {
        return SchemaInference.of(trees(samples), InferenceOptions.of(Form.OPENAPI_3_0));
    }

    private static JsonNode of(JsonNode... samples) {
        return SchemaInference.of(List.of(samples));
    }

    private static List<JsonNode> trees(String... samples) {
        return Stream.of(samples).map(SchemaInferenceTest::tree).toList();
    }

    private static JsonNode tree(String yaml) {
        return Source.parse(yaml).tree();
    }
}
