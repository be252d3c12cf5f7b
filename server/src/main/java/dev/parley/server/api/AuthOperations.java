package dev.parley.server.api;

import dev.parley.description.request.RequestJson;
import dev.parley.engine.project.FolderAuth;
import dev.parley.engine.project.Projects;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The credentials of folders and projects. */
final class AuthOperations {

    private final Projects projects;

    AuthOperations(Projects projects) {
        this.projects = projects;
    }

    void addTo(Map<String, Operation> all) {
        all.put("readAuth", call -> Reply.ok(json(projects.auth(call.project(), folder(call)))));
        all.put(
                "saveAuth",
                call -> Reply.ok(json(projects.saveAuth(
                        call.project(), folder(call), Bodies.auth(call.body(), "auth"), Call.PERSON))));
    }

    private static String folder(Call call) {
        return call.parameters().text("folder");
    }

    private static JsonNode json(FolderAuth auth) {
        ObjectNode json = Json.object().put("folder", auth.folder());
        json.set("auth", RequestJson.write(auth.auth()));
        FolderAuth.Effective effective = auth.effective();
        if (effective != null) {
            ObjectNode inEffect = json.putObject("effective").put("folder", effective.folder());
            inEffect.set("auth", RequestJson.write(effective.auth()));
        }
        return json;
    }
}
