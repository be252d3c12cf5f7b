package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Rules over one description, with the places at which Spectral finds something. */
class RulesTest {

    private static String shop() throws IOException {
        try (var stream = Objects.requireNonNull(RulesTest.class.getResourceAsStream("rulesets/shop.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "rulesets/rules.csv", delimiterString = ";;", quoteCharacter = '\u0000')
    void eachFindsWhatSpectralFinds(String given, String then, String resolved, String places) throws IOException {
        var rules = "rules: {it: {resolved: %s, given: %s, then: %s}}".formatted(resolved, given, then);
        var found = Lints.lint(rules, shop()).stream()
                .map(each -> each.pointer() + ":" + each.position().line())
                .sorted()
                .collect(Collectors.joining(" | "));
        assertThat(found.isEmpty() ? "none" : found).isEqualTo(places);
    }

    @Test
    void aFieldIsAKeyThatBeginsWithADollarOrStandsInQuotationMarks() {
        var document = "{x: {$ref: '#/y', 'a.b': {c: 1}}, y: 1}";
        assertThat(Lints.lint(
                        "rules: {it: {resolved: false, given: $.x, then: {field: $ref, function: falsy}}}", document))
                .extracting(each -> each.pointer().toString())
                .containsExactly("/x/$ref");
        assertThat(Lints.found("$.x", "{field: \"['a.b'].c\", function: falsy}", "{x: {'a.b': {c: 1}}}"))
                .containsExactly("/x/a.b/c: \"c\" property must be falsy");
    }

    @Test
    void aPathThatIsNoneIsToldWithItsRule() {
        assertThat(catchThrowable(() -> Lints.found("info", "{function: falsy}", "{info: 1}")))
                .hasMessageContaining("The rule `it`: “$” is expected in `info`");
    }

    @Test
    void soIsOneOfARuleThatDoesNotLookThroughReferences() {
        var rules = "rules: {it: {resolved: false, given: info, then: {function: falsy}}}";
        assertThat(catchThrowable(() -> Lints.lint(rules, "{info: 1}")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The rule `it`: “$” is expected in `info`");
    }

    @Test
    void whatRulesOfBothKindsFindStandsByPlace() {
        var rules = """
            rules:
              as-written: {resolved: false, given: '$..a', then: {function: falsy}}
              followed: {given: '$..a', then: {function: falsy}}
            """;
        assertThat(Lints.lint(rules, "b: {a: 1}\nc: {a: 2}\n"))
                .extracting(each -> each.pointer() + " " + each.rule())
                .containsExactly("/b/a as-written", "/b/a followed", "/c/a as-written", "/c/a followed");
    }
}
