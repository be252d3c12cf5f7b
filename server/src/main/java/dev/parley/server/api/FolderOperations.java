package dev.parley.server.api;

import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.RequestJson;
import dev.parley.engine.project.FolderAuth;
import dev.parley.engine.project.FolderEdit;
import dev.parley.engine.project.Projects;
import dev.parley.engine.project.Variables;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What folders and projects say for all that is in them: credentials, scripts and variables. */
final class FolderOperations {

    private final Projects projects;

    FolderOperations(Projects projects) {
        this.projects = projects;
    }

    void addTo(Map<String, Operation> all) {
        all.put("readFolderSettings", call -> Reply.ok(settings(call)));
        all.put("saveFolderSettings", call -> {
            JsonNode body = call.body();
            FolderEdit edit = new FolderEdit(
                    body.has("auth") ? Bodies.auth(body, "auth") : null,
                    body.has("scripts") ? Bodies.scripts(body, "scripts") : null,
                    body.has("variables") ? VariableOperations.variables(body.path("variables")) : null,
                    body.has("sequence") ? body.path("sequence").longValue() : null);
            projects.saveSettings(call.project(), folder(call), edit, Call.PERSON);
            return Reply.ok(settings(call));
        });
    }

    private static String folder(Call call) {
        return call.parameters().text("folder");
    }

    private JsonNode settings(Call call) {
        FolderAuth auth = projects.auth(call.project(), folder(call));
        Variables variables = projects.environments().folder(call.project(), folder(call));
        ObjectNode json = Json.object().put("sequence", variables.sequence()).put("folder", auth.folder());
        json.set("auth", RequestJson.write(auth.auth()));
        FolderAuth.Effective effective = auth.effective();
        if (effective != null) {
            ObjectNode inEffect = json.putObject("effective").put("folder", effective.folder());
            inEffect.set("auth", RequestJson.write(effective.auth()));
        }
        json.set("scripts", HttpRequestJson.write(projects.scripts(call.project(), folder(call))));
        json.set("variables", Json.list(variables.shared(), VariableOperations::json));
        return json;
    }
}
