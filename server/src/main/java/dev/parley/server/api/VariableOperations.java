package dev.parley.server.api;

import dev.parley.description.variables.BuiltIn;
import dev.parley.description.variables.BuiltIns;
import dev.parley.engine.project.Projects;
import dev.parley.engine.project.Variable;
import dev.parley.engine.project.Variables;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The variables of a project. */
final class VariableOperations {

    private final Projects projects;

    VariableOperations(Projects projects) {
        this.projects = projects;
    }

    void addTo(Map<String, Operation> all) {
        all.put("readVariables", call -> Reply.ok(json(projects.variables(call.project()))));
        all.put("saveVariables", call -> {
            long sequence = call.body().path("sequence").longValue();
            List<Variable> variables = call.body()
                    .path("variables")
                    .valueStream()
                    .map(VariableOperations::variable)
                    .toList();
            return Reply.ok(json(projects.saveVariables(call.project(), sequence, variables, Call.PERSON)));
        });
    }

    private static Variable variable(JsonNode json) {
        return new Variable(
                json.path("name").asString(),
                Json.textOrNone(json, "value"),
                json.path("secret").booleanValue(),
                false,
                Json.textOrNone(json, "description"));
    }

    private static JsonNode json(Variables variables) {
        ObjectNode json = Json.object().put("sequence", variables.sequence());
        json.set("variables", Json.list(variables.variables(), VariableOperations::json));
        json.set("builtIn", Json.list(BuiltIns.all(), VariableOperations::json));
        return json;
    }

    private static JsonNode json(Variable variable) {
        ObjectNode json = Json.object().put("name", variable.name());
        if (variable.secret()) {
            json.put("secret", true).put("hasValue", variable.hasValue());
        } else {
            Json.put(json, "value", variable.value());
            json.put("secret", false);
        }
        Json.put(json, "description", variable.description());
        return json;
    }

    private static JsonNode json(BuiltIn builtIn) {
        return Json.object()
                .put("name", builtIn.name())
                .put("description", builtIn.description())
                .put("example", builtIn.example());
    }
}
