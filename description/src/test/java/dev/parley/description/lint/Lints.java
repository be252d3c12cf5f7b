package dev.parley.description.lint;

import dev.parley.description.lint.ruleset.RulesetReading;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lints texts in tests. */
final class Lints {

    static final URI FILE = URI.create("file:///apis/v1/api.yaml");
    static final URI RULES = URI.create("file:///apis/rules.yaml");

    private Lints() {}

    static List<LintProblem> lint(String rules, String document) {
        return lint(rules, document, Map.of());
    }

    static List<LintProblem> lint(String rules, String document, Map<String, String> others) {
        var sources = new LinkedHashMap<URI, Source>();
        others.forEach((name, text) -> sources.put(URI.create("file:///apis/" + name), Source.parse(text)));
        var ruleset = RulesetReading.read(RULES, Source.parse(rules), Sources.of(sources));
        return Linter.lint(Description.of(FILE, Source.tolerant(document), Sources.of(sources)), ruleset);
    }

    /** What a single rule finds, as {@code pointer: message}. */
    static List<String> found(String given, String then, String document) {
        var rules = "rules: {it: {message: '{{error}}', given: %s, then: %s}}".formatted(given, then);
        return lint(rules, document).stream()
                .map(each -> each.pointer() + ": " + each.message())
                .toList();
    }

    /** Where a path leads to. */
    static List<String> places(String path, String document) {
        return found("\"" + path + "\"", "{function: falsy}", document).stream()
                .map(each -> each.substring(0, each.indexOf(": ")))
                .toList();
    }
}
