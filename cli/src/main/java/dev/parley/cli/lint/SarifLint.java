package dev.parley.cli.lint;

import dev.parley.cli.Version;
import dev.parley.description.lint.LintProblem;
import dev.parley.description.lint.ruleset.Severity;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Problems as SARIF 2.1.0 (OASIS), which code hosts show beside the lines. */
final class SarifLint {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Map<String, Integer> rules = new LinkedHashMap<>();

    private SarifLint() {}

    static String written(List<Linted> all) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode log = json.createObjectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        new SarifLint().run(log.putArray("runs").addObject(), all);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
    }

    private void run(ObjectNode run, List<Linted> all) {
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Parley").put("version", Version.current());
        ArrayNode described = driver.putArray("rules");
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        for (Linted linted : all) {
            for (Linted.Found found : linted.found()) {
                result(results.addObject(), described, found);
            }
        }
    }

    private void result(ObjectNode result, ArrayNode described, Linted.Found found) {
        LintProblem problem = found.problem();
        int index = rules.computeIfAbsent(problem.rule(), name -> {
            describe(described.addObject(), problem);
            return rules.size();
        });
        result.put("ruleId", problem.rule()).put("ruleIndex", index).put("level", level(problem.severity()));
        result.putObject("message").put("text", problem.message().isEmpty() ? problem.rule() : problem.message());
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(found.file()));
        physical.putObject("region")
                .put("startLine", problem.position().line())
                .put("startColumn", problem.position().column());
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", "#" + problem.pointer())
                .put("kind", "object");
    }

    private static void describe(ObjectNode rule, LintProblem problem) {
        rule.put("id", problem.rule());
        rule.putObject("defaultConfiguration").put("level", level(problem.severity()));
        if (problem.documentation() != null) {
            rule.put("helpUri", problem.documentation());
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, HINT -> "note";
        };
    }

    /** A name of a file as a reference: relative to where the command ran, or an address. */
    private static String uri(String file) {
        if (file.matches("[a-zA-Z][a-zA-Z0-9+.-]+://.*")) {
            return file;
        }
        try {
            String slashed = file.replace(File.separatorChar, '/');
            return Path.of(file).isAbsolute()
                    ? Path.of(file).toUri().toASCIIString()
                    : new URI(null, null, slashed.contains(":") ? "./" + slashed : slashed, null).toASCIIString();
        } catch (URISyntaxException _) {
            return URI.create("file:///").toString();
        }
    }
}
