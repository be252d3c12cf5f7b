package dev.parley.server.api;

import dev.parley.description.variables.BuiltIn;
import dev.parley.description.variables.BuiltIns;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.project.EnvironmentList;
import dev.parley.engine.project.Environments;
import dev.parley.engine.project.KnownVariable;
import dev.parley.engine.project.Variable;
import dev.parley.engine.project.Variables;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The variables of a project and its environments. */
final class VariableOperations {

    private final Environments environments;

    VariableOperations(Environments environments) {
        this.environments = environments;
    }

    void addTo(Map<String, Operation> all) {
        all.put(
                "readVariables",
                call -> Reply.ok(json(environments.variables(call.project(), environment(call), Call.PERSON))));
        all.put("saveVariables", this::save);
        all.put("readScope", this::scope);
    }

    private static @Nullable String environment(Call call) {
        return call.parameters().textOrNone("environment");
    }

    private Reply save(Call call) {
        JsonNode body = call.body();
        return Reply.ok(json(environments.save(
                call.project(),
                environment(call),
                body.path("sequence").longValue(),
                variables(body.path("variables")),
                body.has("personal") ? variables(body.path("personal")) : null,
                Call.PERSON)));
    }

    static List<Variable> variables(JsonNode list) {
        return list.valueStream().map(VariableOperations::variable).toList();
    }

    private static Variable variable(JsonNode json) {
        return new Variable(
                json.path("name").asString(),
                Json.textOrNone(json, "value"),
                json.path("secret").booleanValue(),
                false,
                Json.textOrNone(json, "description"));
    }

    private Reply scope(Call call) {
        @Nullable String folder = call.parameters().textOrNone("folder");
        RequestPlace place = new RequestPlace(call.project(), null, folder == null ? "" : folder);
        EnvironmentList list = environments.list(call.project(), Call.PERSON);
        ObjectNode json = Json.object();
        list.environments().stream()
                .filter(each -> each.id().equals(list.active()))
                .forEach(active -> json.set("environment", EnvironmentOperations.json(active)));
        json.set("variables", Json.list(environments.known(place, Call.PERSON), VariableOperations::json));
        json.set("builtIn", Json.list(BuiltIns.all(), VariableOperations::json));
        return Reply.ok(json);
    }

    private static JsonNode json(Variables variables) {
        ObjectNode json = Json.object().put("sequence", variables.sequence());
        json.set("variables", Json.list(variables.shared(), VariableOperations::json));
        json.set("personal", Json.list(variables.personal(), VariableOperations::json));
        return json;
    }

    static ObjectNode json(Variable variable) {
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

    private static JsonNode json(KnownVariable known) {
        ObjectNode json = json(known.variable());
        json.remove("hasValue");
        return json.put("origin", known.origin().word());
    }

    private static JsonNode json(BuiltIn builtIn) {
        return Json.object()
                .put("name", builtIn.name())
                .put("description", builtIn.description())
                .put("example", builtIn.example());
    }
}
