package dev.parley.server.api;

import dev.parley.engine.project.EnvironmentList;
import dev.parley.engine.project.Environments;
import dev.parley.engine.project.NamedEnvironment;
import dev.parley.server.json.ChangeJson;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The environments of a project. */
final class EnvironmentOperations {

    private final Environments environments;

    EnvironmentOperations(Environments environments) {
        this.environments = environments;
    }

    void addTo(Map<String, Operation> all) {
        all.put("listEnvironments", call -> Reply.ok(json(environments.list(call.project(), Call.PERSON))));
        all.put(
                "createEnvironment",
                call -> Reply.created(json(environments.create(
                        call.project(), call.text("name"), Json.textOrNone(call.body(), "copyOf"), Call.PERSON))));
        all.put(
                "renameEnvironment",
                call -> Reply.ok(
                        json(environments.rename(call.project(), environment(call), call.text("name"), Call.PERSON))));
        all.put(
                "deleteEnvironment",
                call -> Reply.ok(ChangeJson.of(environments.delete(call.project(), environment(call), Call.PERSON))));
        all.put("activateEnvironment", call -> {
            environments.activate(call.project(), Call.PERSON, Json.textOrNone(call.body(), "environment"));
            return Reply.ok(json(environments.list(call.project(), Call.PERSON)));
        });
    }

    private static String environment(Call call) {
        return call.parameters().text("environment");
    }

    static JsonNode json(NamedEnvironment environment) {
        return Json.object().put("id", environment.id()).put("name", environment.name());
    }

    private static JsonNode json(EnvironmentList list) {
        ObjectNode json = Json.object().put("sequence", list.sequence());
        json.set("environments", Json.list(list.environments(), EnvironmentOperations::json));
        Json.put(json, "active", list.active());
        return json;
    }
}
