package dev.parley.description.variables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.Vectors;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TemplateTest {

    private static final VariableSource LAB = VariableSource.of(Map.of(
            "host", Value.of("lab.example.org"),
            "base", Value.of("wss://{{host}}/v1"),
            "token", Value.secret("s3cret"),
            "header", Value.of("Bearer {{token}}!"),
            "round", Value.of("{{about}}"),
            "about", Value.of("x{{round}}"),
            "broken", Value.of("{{hots}}"),
            "empty", Value.secret("")));

    static Stream<JsonNode> templates() {
        return Vectors.of("variables.json", "templates");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void variablesAreFoundAsTheInterfaceFindsThem(JsonNode vector) {
        List<Template.Variable> expected = vector.path("variables")
                .valueStream()
                .map(each -> new Template.Variable(
                        each.path("name").stringValue(),
                        vector.path("text")
                                .stringValue()
                                .substring(
                                        each.path("from").intValue(),
                                        each.path("to").intValue()),
                        each.path("from").intValue()))
                .toList();
        Template template = Template.parse(vector.path("text").stringValue());
        assertThat(template.pieces().stream().filter(Template.Variable.class::isInstance))
                .isEqualTo(expected);
        assertThat(template.isLiteral()).isEqualTo(expected.isEmpty());
    }

    static Stream<JsonNode> slips() {
        return Vectors.of("variables.json", "slips");
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldAsInTheInterface(JsonNode vector) {
        var known = new LinkedHashMap<String, Value>();
        vector.path("known").forEach(each -> known.put(each.stringValue(), Value.of("")));
        Filled filled =
                Template.parse("{{" + vector.path("name").stringValue() + "}}").fill(VariableSource.of(known));
        assertThat(filled.problems())
                .extracting(Problem::message)
                .containsExactly(vector.path("message").stringValue());
    }

    @Test
    void piecesAreCutWithoutGaps() {
        String[] parts = {"{", "{{", "}", "}}", "a", " ", "\n"};
        var random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(10); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            var joined = new StringBuilder();
            for (Template.Piece piece : Template.parse(text.toString()).pieces()) {
                assertThat(piece.from()).isEqualTo(joined.length());
                joined.append(piece.written());
            }
            assertThat(joined.toString()).isEqualTo(text.toString());
        }
    }

    @Test
    void variablesInTheValuesOfVariablesAreFilledIn() {
        assertThat(fill("{{base}}/chat").text()).isEqualTo("wss://lab.example.org/v1/chat");
    }

    @Test
    void whatCameFromASecretIsMarkedWhereverItStands() {
        Filled filled = fill("é {{header}} {{token}}{{token}}{{empty}}");
        assertThat(filled.text()).isEqualTo("é Bearer s3cret! s3crets3cret");
        assertThat(filled.secrets()).containsExactly(new Span(9, 6), new Span(17, 12));
        assertThat(filled.marked().masked()).isEqualTo("é Bearer ••••••! ••••••");
    }

    @Test
    void anUnknownNameIsToldAtItsPlaceAndLeftAsWritten() {
        Filled filled = fill("a\nb {{hots}} {{host}}");
        assertThat(filled.text()).isEqualTo("a\nb {{hots}} lab.example.org");
        assertThat(filled.problems())
                .containsExactly(Problem.of("unknown-variable", "Unknown variable {{hots}}. Did you mean {{host}}?")
                        .at(new Place.Position(2, 3)));
    }

    @Test
    void anUnknownNameWithinAValueIsToldWithWhereItStands() {
        assertThat(fill("{{broken}}").problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Unknown variable {{hots}}. Did you mean {{host}}? It stands in the value of {{broken}}");
    }

    @Test
    void aVariableThatHoldsItselfIsToldAsACircle() {
        assertThat(fill("{{round}}").problems())
                .extracting(Problem::message)
                .containsExactly("{{round}} refers to itself: round → about → round");
    }

    @Test
    void valuesThatHoldEachOtherTooDeepAreRefused() {
        var values = new LinkedHashMap<String, Value>();
        for (int i = 0; i < 40; i++) {
            values.put("v" + i, Value.of("{{v" + (i + 1) + "}}"));
        }
        values.put("v40", Value.of("end"));
        VariableSource source = VariableSource.of(values);
        assertThat(Template.parse("{{v0}}").fill(source).problems())
                .extracting(Problem::code)
                .containsExactly("variable-depth");
        assertThat(Template.parse("{{v30}}").fill(source).text()).isEqualTo("end");
    }

    @Test
    void valuesThatMultiplyEachOtherEndInAProblem() {
        for (String leaf : List.of("", "0123456789")) {
            var values = new LinkedHashMap<String, Value>();
            for (int i = 0; i < 12; i++) {
                values.put("v" + i, Value.of(("{{v" + (i + 1) + "}}").repeat(20)));
            }
            values.put("v12", Value.of(leaf));
            assertThat(Template.parse("{{v0}}").fill(VariableSource.of(values)).problems())
                    .extracting(Problem::code)
                    .containsExactly("variable-length");
        }
    }

    @Test
    void aNarrowVariableHidesAWiderOne() {
        VariableSource narrow = VariableSource.of(Map.of("host", Value.of("near")));
        assertThat(Template.parse("{{host}} {{token}}").fill(narrow.within(LAB)).text())
                .isEqualTo("near s3cret");
    }

    private static Filled fill(String text) {
        return Template.parse(text).fill(LAB);
    }
}
