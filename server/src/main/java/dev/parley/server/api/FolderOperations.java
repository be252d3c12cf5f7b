package dev.parley.server.api;

import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.RequestJson;
import dev.parley.engine.project.FolderAuth;
import dev.parley.engine.project.Projects;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What folders and projects say for all that is in them: credentials and scripts. */
final class FolderOperations {

    private final Projects projects;

    FolderOperations(Projects projects) {
        this.projects = projects;
    }

    void addTo(Map<String, Operation> all) {
        all.put("readFolderSettings", call -> Reply.ok(settings(call)));
        all.put("saveFolderSettings", call -> {
            JsonNode body = call.body();
            projects.saveSettings(
                    call.project(),
                    folder(call),
                    body.has("auth") ? Bodies.auth(body, "auth") : null,
                    body.has("scripts") ? Bodies.scripts(body, "scripts") : null,
                    Call.PERSON);
            return Reply.ok(settings(call));
        });
    }

    private static String folder(Call call) {
        return call.parameters().text("folder");
    }

    private JsonNode settings(Call call) {
        FolderAuth auth = projects.auth(call.project(), folder(call));
        ObjectNode json = Json.object().put("folder", auth.folder());
        json.set("auth", RequestJson.write(auth.auth()));
        FolderAuth.Effective effective = auth.effective();
        if (effective != null) {
            ObjectNode inEffect = json.putObject("effective").put("folder", effective.folder());
            inEffect.set("auth", RequestJson.write(effective.auth()));
        }
        json.set("scripts", HttpRequestJson.write(projects.scripts(call.project(), folder(call))));
        return json;
    }
}
