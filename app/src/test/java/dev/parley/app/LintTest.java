package dev.parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code parley lint} as a process. */
class LintTest {

    @TempDir
    Path directory;

    private String document = "";
    private String rules = "";

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @BeforeEach
    void write() throws IOException {
        document = file("api.yaml", """
                openapi: 3.1.0
                info: {title: Shop}
                paths:
                  /a:
                    $ref: a.yaml
                """);
        file("a.yaml", """
                get:
                  operationId: read it
                  responses: {}
                """);
        rules = file("rules.yaml", """
                rules:
                  ids:
                    severity: warn
                    given: $.paths[*].get
                    then: {field: operationId, function: pattern, functionOptions: {notMatch: ' '}}
                """);
    }

    @Test
    void aProblemIsPrintedWithItsFileAndPlaceAndTheExitCodeIsForItsSeverity() throws Exception {
        Program lenient = Program.run("lint", document, "--ruleset", rules, "--json");
        assertThat(lenient.code()).as(lenient.err()).isZero();
        var problem = JsonMapper.shared().readTree(lenient.out()).at("/problems/0");
        assertThat(problem.toString())
                .isEqualTo(
                        "{\"file\":\"" + directory.resolve("a.yaml") + "\",\"rule\":\"ids\",\"severity\":\"warning\","
                                + "\"message\":\"\\\"read it\\\" must not match the pattern \\\" \\\"\","
                                + "\"pointer\":\"/get/operationId\",\"line\":2,\"column\":3}");
        assertThat(Program.run("lint", document, "--ruleset", rules, "--fail-on", "warning")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void theStandardRulesetFindsWhatIsMissing() throws Exception {
        Program program = Program.run("lint", document);
        assertThat(program.code()).isEqualTo(4);
        assertThat(program.out()).contains("oas3-schema", "must have the property `version`", "problems: ");
    }

    @Test
    void aKeyThatStandsTwiceIsAProblemAmongOthers() throws Exception {
        String twice = file("twice.yaml", "openapi: 3.1.0\ninfo: {title: Shop, title: Mall}\n");
        Program program = Program.run("lint", twice, "--ruleset", rules);
        assertThat(program.code()).isEqualTo(4);
        assertThat(program.out()).contains("The key `title` stands here twice", "parser", "1 problem");
    }

    @Test
    void formatsForOtherProgramsAreWhole() throws Exception {
        var sarif = JsonMapper.shared()
                .readTree(Program.run("lint", document, "--ruleset", rules, "--format", "sarif")
                        .out());
        assertThat(sarif.path("version").asString()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/results/0/level").asString()).isEqualTo("warning");
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(2);
        assertThat(Program.run("lint", document, "--ruleset", rules, "--format", "junit")
                        .out())
                .contains("<testsuite name=", "failures=\"1\"", "type=\"warning\"");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlaceAndEndsWithTwo() throws Exception {
        Program broken = Program.run("lint", file("broken.yaml", "a: [1\nb: 2\n"), document, "--ruleset", rules);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("broken.yaml:2");
        assertThat(broken.out()).contains("ids");
        Program missing = Program.run("lint", directory.resolve("none.yaml").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.out()).as("nothing was looked at").isEmpty();
        Program code = Program.run("lint", document, "--ruleset", file("code.yaml", "{rules: {}, functions: [x]}"));
        assertThat(code.code()).isEqualTo(2);
        assertThat(code.err()).contains("Parley runs no code of rulesets");
        Program program = Program.run("lint", document, "--ruleset", file("rules.mjs", "export default { rules: {} }"));
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.err()).contains("rules.mjs` is code, and Parley runs no code of rulesets", "YAML or JSON");
        assertThat(Program.run("lint", document, "--fail-on", "grave").code()).isEqualTo(1);
    }

    @Test
    void aFaultOfARulesetOrOfOneThatItExtendsIsNamedWithItsPlace() throws Exception {
        String wrong = file("wrong.yaml", "rules:\n  a: {given: $, severity: fatal, then: {function: truthy}}\n");
        String place = "parley: " + wrong + ":2:3: The rule `a` has the severity \"fatal\"";
        for (String ruleset : List.of(wrong, file("more.yaml", "extends: wrong.yaml\n"))) {
            Program program = Program.run("lint", document, "--ruleset", ruleset);
            assertThat(program.code()).isEqualTo(2);
            assertThat(program.err()).startsWith(place).doesNotContain("file:");
        }
    }

    @Test
    void aRulesetOfTheWorkingDirectoryHoldsByItself() throws Exception {
        file("spectral.yml", Files.readString(Path.of(rules)));
        file(".spectral.js", "export default { rules: {} }");
        var process = there();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("ids", "1 problem");
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    }

    @Test
    void oneThatIsCodeIsNamedWhereItIsNotRead() throws Exception {
        file(".spectral.mjs", "export default { rules: {} }");
        var process = there();
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                .contains(
                        "`.spectral.mjs` is code, which Parley does not run: parley:recommended holds", "YAML or JSON");
        assertThat(process.waitFor()).isEqualTo(4);
    }

    private Process there() throws IOException {
        return Program.builder("lint", document).directory(directory.toFile()).start();
    }
}
