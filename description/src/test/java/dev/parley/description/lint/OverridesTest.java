package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ruleset says otherwise for some files; the document is {@code v1/api.yaml} beside it. */
class OverridesTest {

    private static final String BASE = """
            rules:
              title: {given: $.info, then: {field: title, function: truthy}}
              summary: {given: $.info, severity: error, then: {field: summary, function: truthy}}
              mail: {given: $.info, recommended: false, then: {field: contact, function: truthy}}
            """;

    private static List<String> rules(String ruleset) {
        return rules(ruleset, "{openapi: 3.0.0, info: {name: x}}");
    }

    private static List<String> rules(String ruleset, String document) {
        return Lints.lint(ruleset, document, Map.of("base.yaml", BASE, "off.yaml", OFF)).stream()
                .map(each -> each.severity().word() + " " + each.rule())
                .sorted()
                .toList();
    }

    private static final String OFF = "{extends: [[base.yaml, off]], rules: {title: true, summary: false, mail: hint}}";

    @Test
    void whatIsExtendedForSomeFilesIsFoundBesideTheRuleset() {
        assertThat(rules("overrides: [{files: ['v1/*'], extends: [[base.yaml, all]]}]"))
                .containsExactly("error summary", "warning mail", "warning title");
        assertThat(rules("overrides: [{files: ['v2/*'], extends: [[base.yaml, all]]}]"))
                .isEmpty();
    }

    @Test
    void itTakesThePlaceOfWhatARulesetWithoutRulesExtends() {
        assertThat(rules("{extends: [[base.yaml, off]], overrides: [{files: ['**'], extends: [[base.yaml, all]]}]}"))
                .containsExactly("error summary", "warning mail", "warning title");
        assertThat(rules("overrides: [{files: ['**'], extends: [[base.yaml, all]]}, {files: ['v1/**'], extends: ["
                        + "[base.yaml, off]]}]"))
                .isEmpty();
    }

    @Test
    void theRulesOfARulesetGoBeforeWhatIsExtendedAndTheOverridesOwnBeforeBoth() {
        var rules = """
                extends: base.yaml
                rules: {summary: hint}
                overrides:
                  - files: ['v1/**']
                    extends: [[base.yaml, all]]
                    rules: {title: info}
                """;
        assertThat(rules(rules)).containsExactly("hint summary", "info title");
    }

    @Test
    void theLastOfSeveralOverridesSaysWhatARuleIs() {
        var rules = """
                extends: base.yaml
                overrides:
                  - files: ['v1/**']
                    rules: {title: error, mail: error, summary: off}
                  - files: ['**/*.yaml']
                    rules: {mail: hint, summary: {severity: info}}
                """;
        assertThat(rules(rules)).containsExactly("error title", "hint mail", "info summary");
    }

    @Test
    void overridesUseTheAliasesOfTheRulesetAndOfOneAnother() {
        var rules = """
                aliases: {Info: ['$.info']}
                overrides:
                  - files: ['v1/**']
                    aliases: {Name: ['#Info.name']}
                    rules: {info: {given: '#Info', then: {field: x, function: truthy}}}
                  - files: ['*.yaml']
                    rules: {name: {given: '#Name', then: {function: falsy}}}
                """;
        assertThat(rules(rules)).containsExactly("warning info", "warning name");
    }

    @Test
    void howBadKeysAreThatStandTwiceIsSaidForSomeFiles() {
        var rules = """
                parserOptions: {duplicateKeys: warn, incompatibleValues: off}
                rules: {}
                overrides:
                  - {files: ['%s'], rules: {}, parserOptions: {incompatibleValues: hint}}
                """;
        var document = "{1: x, a: 1, a: 2}";
        assertThat(rules(rules.formatted("v2/**"), document)).containsExactly("warning parser");
        // what is not said there is as if the ruleset had said nothing
        assertThat(rules(rules.formatted("v1/**"), document)).containsExactly("error parser", "hint parser");
    }

    @Test
    void overridesWithoutFilesAreForDocumentsOfTheirFormats() {
        var rules = "{extends: base.yaml, overrides: [{formats: [%s], rules: {title: off}}]}";
        assertThat(rules(rules.formatted("oas3"))).containsExactly("error summary");
        assertThat(rules(rules.formatted("oas2"))).containsExactly("error summary", "warning title");
    }

    @ParameterizedTest
    @CsvSource({
        "all, error summary hint mail warning title",
        "recommended, error summary warning title",
        "off, ''",
    })
    void howMuchOfARulesetIsExtendedGoesBeforeWhatItTurnsOnAndOff(String extent, String found) {
        assertThat(String.join(" ", rules("extends: [[off.yaml, " + extent + "]]")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "*.yaml, true",
        "api.yaml, true",
        "./v1/api.yaml, true",
        "!v2/**, true",
        "!v1/**, false",
        "v[0-9]/*.yaml, true",
        "v[!0-9]/*.yaml, false",
        "'**/api.+(yaml|json)', true",
        "'**/!(api|shop).yaml', false",
        "'**/!(shop).yaml', true",
        "'{v2,v1}/{a,b}*.{yml,yaml}', true",
        "v?/api.yaml, true",
        "v1, false",
        "v1/**, true",
        "'**', true",
        "*/*.json, false",
    })
    void filesAreNamedByPatternsOfShells(String pattern, boolean isMeant) {
        assertThat(rules("overrides: [{files: ['" + pattern + "'], extends: base.yaml}]"))
                .hasSize(isMeant ? 2 : 0);
    }

    @Test
    void whatIsWrongInAnOverrideIsPlaced() {
        var rules = """
                rules: {}
                overrides:
                  - files: ['**']
                    rules:
                      title: warn
                """;
        assertThatThrownBy(() -> rules(rules))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        fault -> assertThat(fault.problems().getFirst().place())
                                .hasToString("Position[line=5, column=7]"));
    }

    @Test
    void theBracesOfAPlaceMayBeEncodedAsInAnAddress() {
        for (var place : List.of("/paths/~1a~1%7Bid%7D", "/paths/~1a~1{id}")) {
            var rules = "rules: {r: {given: $.paths.*, then: {function: falsy}}}\n" + "overrides: [{files: ['**#"
                    + place + "'], rules: {r: off}}]";
            assertThat(Lints.lint(rules, "paths: {'/a/{id}': {x: 1}, '/b/%7Bid%7D': {x: 1}}"))
                    .extracting(each -> each.pointer().last())
                    .containsExactly("/b/%7Bid%7D");
        }
    }
}
