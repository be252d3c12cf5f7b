package dev.parley.cli.lint;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Problems as one JSON object. */
final class JsonLint {

    private JsonLint() {}

    static String written(List<Linted> all) {
        JsonMapper json = JsonMapper.shared();
        var object = json.createObjectNode();
        var problems = object.putArray("problems");
        for (Linted linted : all) {
            for (Linted.Found found : linted.found()) {
                var problem = found.problem();
                problems.addObject()
                        .put("file", found.file())
                        .put("rule", problem.rule())
                        .put("severity", problem.severity().word())
                        .put("message", problem.message())
                        .put("pointer", problem.pointer().toString())
                        .put("line", problem.position().line())
                        .put("column", problem.position().column());
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    }
}
