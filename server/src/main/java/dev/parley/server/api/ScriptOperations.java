package dev.parley.server.api;

import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.Scripts;
import dev.parley.engine.project.Projects;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The scripts of folders and projects. */
final class ScriptOperations {

    private final Projects projects;

    ScriptOperations(Projects projects) {
        this.projects = projects;
    }

    void addTo(Map<String, Operation> all) {
        all.put("readScripts", call -> reply(call, projects.scripts(call.project(), folder(call))));
        all.put(
                "saveScripts",
                call -> reply(
                        call,
                        projects.saveScripts(
                                call.project(), folder(call), Bodies.scripts(call.body(), "scripts"), Call.PERSON)));
    }

    private static String folder(Call call) {
        return call.parameters().text("folder");
    }

    private static Reply reply(Call call, Scripts scripts) {
        ObjectNode json = Json.object().put("folder", folder(call));
        json.set("scripts", HttpRequestJson.write(scripts));
        return Reply.ok(json);
    }
}
