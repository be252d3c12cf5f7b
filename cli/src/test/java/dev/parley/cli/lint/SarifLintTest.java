package dev.parley.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.lint.Linter;
import dev.parley.description.lint.ruleset.RulesetReading;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifLintTest {

    private static final URI FILE = URI.create("file:///apis/api.yaml");
    private static final String RULES = """
        documentationUrl: https://example.org/rules
        rules:
          none: {given: $.info.title, severity: error, message: '', then: {function: falsy}}
          long: {given: $.info.title, severity: warn, then: {function: length, functionOptions: {max: 1}}}
          info: {given: $.info, severity: info, then: {field: description, function: truthy}}
          hint: {given: '$.paths[*]~', severity: hint, then: {function: pattern, functionOptions: {match: '^/b'}}}
        """;
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Käse & <b>Wein</b> 🧀, version: '1', version: '2'}
        paths:
          /a/{b~c}: {$ref: gone.yaml}
        """;

    private static SchemaCheck official() throws IOException {
        try (var stream = Objects.requireNonNull(SarifLintTest.class.getResourceAsStream("sarif-2.1.0-rtm.5.json"))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaCheck.of(Source.parse(text, Syntax.JSON).tree());
        }
    }

    private static JsonNode written(String name) {
        var rules = RulesetReading.read(URI.create("file:///apis/rules.yaml"), Source.parse(RULES), Sources.none());
        var found = Linter.lint(Description.of(FILE, Source.tolerant(DOCUMENT), Sources.none()), rules).stream()
                .map(each -> new Linted.Found(name, each))
                .toList();
        return JsonMapper.shared()
                .readTree(SarifLint.written(List.of(new Linted(name, found), new Linted("b", List.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.yaml",
                "a folder/ä%b:c.yaml",
                "/apis/api.yaml",
                "../api.yaml",
                "https://example.org/a.yaml?b=c",
                "-",
            })
    void whatIsWrittenIsAsTheOfficialSchemaHasIt(String name) throws IOException {
        JsonNode log = written(name);
        assertThat(log.at("/runs/0/results")
                        .valueStream()
                        .map(each -> each.path("level").asString()))
                .contains("error", "warning", "note");
        assertThat(official().check(log)).isEmpty();
    }

    @Test
    void theOfficialSchemaRefusesWhatIsNotSo() throws IOException {
        var log = written("api.yaml").deepCopy();
        ((tools.jackson.databind.node.ObjectNode) log.at("/runs/0/results/0")).put("level", "grave");
        assertThat(official().check(log)).isNotEmpty();
    }
}
