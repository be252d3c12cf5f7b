package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.lint.ruleset.RulesetReading;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesetTest {

    private static final String OPENAPI = """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            servers: [{url: https://shop.example.org/}]
            paths:
              /orders/:
                get:
                  operationId: readOrders
                  responses: {'200': {description: fine}}
            """;

    private static List<String> rules(String ruleset, String document) {
        return Lints.lint(ruleset, document).stream()
                .map(each -> each.severity().word() + " " + each.rule())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aRulesetThatIsExtendedIsOnAsItRecommends() {
        assertThat(rules("extends: spectral:oas", OPENAPI))
                .containsExactly(
                        "warning info-contact",
                        "warning info-description",
                        "warning oas3-server-trailing-slash",
                        "warning operation-description",
                        "warning operation-tags",
                        "warning path-keys-no-trailing-slash");
    }

    @Test
    void aRulesetMayBeExtendedWholeOrOff() {
        assertThat(rules("extends: [[spectral:oas, all]]", OPENAPI))
                .contains("warning info-license", "warning openapi-tags");
        assertThat(rules(
                        "{extends: [[spectral:oas, off]], rules: {operation-tags: true, info-contact: hint}}", OPENAPI))
                .containsExactly("hint info-contact", "warning operation-tags");
    }

    @Test
    void whatIsSaidLaterOfARuleHolds() {
        var rules = """
                extends: spectral:oas
                rules:
                  operation-tags: off
                  info-contact: false
                  info-description: error
                  operation-description:
                    severity: info
                    message: '{{property}} at {{path}}'
                """;
        assertThat(rules(rules, OPENAPI))
                .contains("error info-description", "info operation-description")
                .doesNotContain("warning operation-tags", "warning info-contact");
        assertThat(Lints.lint(rules, OPENAPI))
                .extracting(LintProblem::message)
                .contains("get.description at #/paths/~1orders~1/get");
    }

    @Test
    void filesAreExtendedRelativeToTheRulesetThatNamesThem() {
        var others = Map.of(
                "common/base.yaml", "{extends: more.json, rules: {a: {given: $, then: {function: truthy, field: x}}}}",
                "common/more.json",
                        "{\"rules\":{\"b\":{\"given\":\"$\",\"then\":{\"function\":\"truthy\",\"field\":\"y\"}}}}");
        assertThat(Lints.lint("extends: [common/base.yaml]", "{}", others))
                .extracting(LintProblem::rule)
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aliasesStandForPathsWhichMayDifferByFormat() {
        var rules = """
                aliases:
                  Operation: ['$.paths[*][get,put]']
                  Id: {targets: [{formats: [oas3], given: ['#Operation.operationId']}, {formats: [oas2], given: ['$.nothing']}]}
                rules:
                  words: {given: '#Id', then: {function: pattern, functionOptions: {notMatch: read}}}
                """;
        assertThat(Lints.lint(rules, OPENAPI))
                .extracting(each -> each.pointer().toString())
                .containsExactly("/paths/~1orders~1/get/operationId");
    }

    @ParameterizedTest
    @CsvSource({
        "oas3, 1",
        "oas3_0, 1",
        "oas3.0, 1",
        "oas3_1, 0",
        "oas2, 0",
        "aas3, 0",
    })
    void aRuleIsForDocumentsOfItsFormats(String format, int found) {
        var rules = "rules: {a: {formats: [%s], given: $, then: {function: truthy, field: x}}}".formatted(format);
        assertThat(Lints.lint(rules, OPENAPI).stream()
                        .filter(each -> each.rule().equals("a")))
                .hasSize(found);
    }

    @Test
    void aDocumentOfNoFormatThatRulesAreForIsTold() {
        assertThat(rules("extends: spectral:oas", "{some: thing}")).containsExactly("warning unrecognized-format");
        assertThat(Lints.lint("extends: spectral:oas", "{openapi: 9.9.9}"))
                .extracting(LintProblem::message)
                .containsExactly("The ruleset has no rules for `openapi: 9.9.9`");
    }

    @Test
    void overridesHoldForFilesAndForPlacesInThem() {
        var rules = """
                extends: spectral:oas
                overrides:
                  - files: ['v1/*.yaml']
                    rules: {info-contact: off, info-description: error}
                  - files: ['v2/**']
                    rules: {operation-tags: off}
                  - files: ['**/api.yaml#/paths/~1orders~1']
                    rules: {operation-description: hint, path-keys-no-trailing-slash: 'off'}
                """;
        assertThat(rules(rules, OPENAPI))
                .containsExactly(
                        "error info-description",
                        "hint operation-description",
                        "warning oas3-server-trailing-slash",
                        "warning operation-tags");
    }

    @Test
    void aRuleMayLookAtWhatIsWritten() {
        var document = "{a: {$ref: '#/b'}, b: {x: 1}}";
        var rule = "rules: {r: {resolved: %s, given: $.a, then: {function: truthy, field: x}}}";
        assertThat(Lints.lint(rule.formatted("true"), document)).isEmpty();
        assertThat(Lints.lint(rule.formatted("false"), document)).hasSize(1);
    }

    @Test
    void whatStandsInAnotherFileIsToldThere() {
        var document = "{paths: {/a: {$ref: '../parts/a.yaml#/item'}}}";
        var others = Map.of("parts/a.yaml", "# shared\nitem:\n  get:\n    operationId: 'a b'\n");
        var rules =
                "rules: {id: {given: '$.paths[*].get.operationId', then: {function: pattern, functionOptions: {notMatch: ' '}}}}";
        assertThat(Lints.lint(rules, document, others)).singleElement().satisfies(each -> {
            assertThat(each.file()).hasToString("file:///apis/parts/a.yaml");
            assertThat(each.pointer()).hasToString("/item/get/operationId");
            assertThat(each.position().line()).isEqualTo(4);
        });
    }

    @Test
    void aReferenceThatLeadsNowhereIsTold() {
        assertThat(Lints.lint("rules: {a: {given: $.x, then: {function: truthy}}}", "{a: [{$ref: '#/b'}]}"))
                .extracting(each -> each.rule() + " " + each.pointer())
                .containsExactly("invalid-ref /a/0/$ref");
    }

    @Test
    void schemasOfRulesMayStandInFilesBesideTheRuleset() {
        var rules =
                "rules: {a: {given: $.info, message: '{{error}}', then: {function: schema, functionOptions: {schema:"
                        + " {$ref: schemas/info.yaml}}}}}";
        var others = Map.of(
                "schemas/info.yaml",
                "properties: {title: {$ref: 'title.yaml#/short'}}",
                "schemas/title.yaml",
                "short: {maxLength: 3}");
        assertThat(Lints.lint(rules, "{info: {title: long}}", others))
                .extracting(each -> each.pointer() + " " + each.message())
                .containsExactly("/info/title \"title\" property must not have more than 3 characters");
        assertThatThrownBy(() -> Lints.lint(rules, "{info: {title: long}}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("leads nowhere");
    }

    @Test
    void whatARulesetMergesCounts() {
        var rules = """
                x-there: &there {function: truthy, field: x}
                rules:
                  a: {given: $, then: {<<: *there, field: y}}
                """;
        assertThat(Lints.lint(rules, "{x: 1}"))
                .extracting(LintProblem::message)
                .containsExactly("\"y\" property must be truthy");
    }

    @Test
    void aReferenceToAnotherHostThatIsNotAskedIsAWarning() {
        var document = Source.parse("{a: {$ref: 'https://example.org/a.yaml'}, b: {$ref: other.yaml}}");
        var rules = RulesetReading.read(
                Lints.RULES, Source.parse("rules: {a: {given: $.x, then: {function: truthy}}}"), Sources.none());
        assertThat(Linter.lint(Description.of(Lints.FILE, document, Sources.none()), rules))
                .extracting(each -> each.severity().word() + " " + each.rule() + " " + each.pointer())
                .containsExactly("warning invalid-ref /a/$ref", "error invalid-ref /b/$ref");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{rules: {}, functions: [mine]}",
                "{rules: {}, functionsDir: ./mine}",
                "extends: ./rules.js",
                "extends: spectral:nothing",
                "extends: missing.yaml",
                "extends: [[spectral:oas, some]]",
                "{rules: {a: warn}}",
                "{rules: {a: {given: $}}}",
                "{rules: {a: {given: $, then: {function: truthy}, surprise: 1}}}",
                "{rules: {a: {given: $, severity: grave, then: {function: truthy}}}}",
                "{rules: {a: {given: '#None', then: {function: truthy}}}}",
                "{aliases: {A: ['#B'], B: ['#A']}, rules: {a: {given: '#A', then: {function: truthy}}}}",
                "{rules: {a: {formats: [oas9], given: $, then: {function: truthy}}}}",
                "{surprise: 1, rules: {}}",
                "{}",
                "[1]"
            })
    void aRulesetThatIsNoneOrIsCodeIsRefused(String rules) {
        assertThatThrownBy(() -> Lints.lint(rules, "{}")).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsWrongInARulesetIsPlaced() {
        assertThatThrownBy(() -> Lints.lint("rules:\n  a:\n    given: $\n", "{}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        fault -> assertThat(fault.problems().getFirst().place())
                                .hasToString("Position[line=2, column=3]"));
    }

    private static final String KEYS = """
            openapi: 3.1.0
            info: {title: T, version: '1', title: U}
            paths:
              /a:
                get:
                  responses:
                    200: {description: ok}
                    '200': {description: again}
                    true: {description: t}
                get:
                  summary: second
              1.5: {}
            """;

    private static List<String> keys(String options, String document) {
        return Lints.lint("{extends: [], " + options + "}", document).stream()
                .map(each -> each.severity().word() + " " + each.rule() + " " + each.pointer() + " "
                        + each.position().line() + ": " + each.message())
                .toList();
    }

    /** As Spectral tells of the same file, but for its words. */
    @Test
    void keysThatStandTwiceOrAreNoTextsAreErrorsUnlessItIsSaid() {
        assertThat(keys("rules: {}", KEYS))
                .containsExactly(
                        "error parser /info/title 2: The key `title` stands here twice",
                        "error parser /paths/~1a/get/responses/200 7: The key `200` is a number, and JSON has only texts as keys",
                        "error parser /paths/~1a/get/responses/200 8: The key `200` stands here twice",
                        "error parser /paths/~1a/get/responses/true 9: The key `true` is true or false, and JSON has only"
                                + " texts as keys",
                        "error parser /paths/~1a/get 10: The key `get` stands here twice",
                        "error parser /paths/1.5 12: The key `1.5` is a number, and JSON has only texts as keys");
        assertThat(keys("rules: {}", "{\"openapi\": \"3.1.0\", \"info\": {\"title\": 1, \"title\": 2}}"))
                .containsExactly("error parser /info/title 1: The key `title` stands here twice");
    }

    @Test
    void howBadSuchKeysAreIsSaidByTheRuleset() {
        assertThat(keys("parserOptions: {duplicateKeys: warn, incompatibleValues: off}, rules: {}", KEYS))
                .extracting(each -> each.substring(0, each.indexOf(':')))
                .containsExactly(
                        "warning parser /info/title 2",
                        "warning parser /paths/~1a/get/responses/200 8",
                        "warning parser /paths/~1a/get 10");
        assertThat(keys("parserOptions: {duplicateKeys: 3}, rules: {}", "{a: 1, a: 2, 1: x}"))
                .extracting(each -> each.substring(0, each.indexOf(" /")))
                .containsExactly("hint parser", "error parser");
        assertThatThrownBy(() -> keys("parserOptions: {keys: warn}, rules: {}", KEYS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("duplicateKeys and incompatibleValues");
        assertThatThrownBy(() -> keys("parserOptions: {duplicateKeys: grave}, rules: {}", KEYS))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whereParleysOwnRulesetIsExtendedStatusesMayBeNumbers() {
        assertThat(Lints.lint("extends: parley:recommended", KEYS))
                .filteredOn(each -> each.rule().equals("parser"))
                .extracting(each -> each.position().line())
                .containsExactly(2, 8, 10);
    }

    @Test
    void theLastOfKeysThatStandTwiceCounts() {
        assertThat(Lints.lint(
                        "rules: {it: {given: $.info.title, message: '{{error}}', then: {function: pattern,"
                                + " functionOptions: {match: '^U$'}}}}",
                        KEYS))
                .extracting(LintProblem::rule)
                .doesNotContain("it");
    }
}
