package dev.parley.server.api;

import dev.parley.description.convert.OpenApiVersion;
import dev.parley.description.source.Syntax;
import dev.parley.description.transfer.ExportFormat;
import dev.parley.description.transfer.Exported;
import dev.parley.engine.http.CookieJars;
import dev.parley.engine.project.Projects;
import dev.parley.engine.run.Runs;
import dev.parley.engine.session.Sessions;
import dev.parley.protocol.Bytes;
import dev.parley.server.json.ChangeJson;
import java.util.Locale;
import java.util.Map;

/** Projects with their documents, folders and change feed. */
final class ProjectOperations {

    private final Projects projects;
    private final Sessions sessions;
    private final Runs runs;
    private final CookieJars cookies;

    ProjectOperations(Projects projects, Sessions sessions, Runs runs, CookieJars cookies) {
        this.projects = projects;
        this.sessions = sessions;
        this.runs = runs;
        this.cookies = cookies;
    }

    void addTo(Map<String, Operation> all) {
        all.put(
                "listProjects",
                _ -> Reply.ok(Json.object().set("projects", Json.list(projects.all(), ProjectJson::of))));
        all.put(
                "createProject",
                call -> Reply.created(ProjectJson.of(projects.create(call.text("name"), Call.PERSON))));
        all.put("readProject", call -> Reply.ok(ProjectJson.of(projects.read(call.project()))));
        all.put(
                "renameProject",
                call -> Reply.ok(ProjectJson.of(projects.rename(call.project(), call.text("name"), Call.PERSON))));
        all.put("deleteProject", this::delete);
        all.put("readTree", call -> Reply.ok(ProjectJson.of(projects.tree(call.project()))));
        documents(all);
        folders(all);
        feed(all);
    }

    private void documents(Map<String, Operation> all) {
        all.put(
                "listDocuments",
                call -> Reply.ok(Json.object()
                        .set("documents", Json.list(projects.documents(call.project()), ProjectJson::of))));
        all.put("readDocument", call -> {
            String name = call.parameters().text("document");
            return new Reply.Text("application/yaml", name, Bytes.utf8(projects.document(call.project(), name)));
        });
        all.put("exportProject", this::export);
    }

    private Reply export(Call call) {
        if (ExportFolder.isOne(call.parameters().text("format"))) {
            return ExportFolder.of(projects, call.project(), call.parameters().text("format"));
        }
        String[] format = call.parameters().text("format").split("-", 2);
        ExportFormat kind = ExportFormat.valueOf(format[0].toUpperCase(Locale.ROOT));
        OpenApiVersion version =
                format.length == 1 ? null : OpenApiVersion.of(format[1]).orElse(null);
        boolean json =
                kind == ExportFormat.POSTMAN || call.parameters().text("syntax").equals("json");
        Exported exported = projects.export(call.project(), kind, json ? Syntax.JSON : Syntax.YAML, version);
        String what = kind == ExportFormat.POSTMAN ? "postman_collection" : format[0];
        return new Reply.Text(
                json ? "application/json" : "application/yaml",
                DownloadName.of(projects.read(call.project()).name(), what + (json ? ".json" : ".yaml")),
                Bytes.utf8(exported.text()));
    }

    private void folders(Map<String, Operation> all) {
        all.put(
                "createFolder",
                call -> Reply.created(
                        ProjectJson.of(projects.folders().create(call.project(), call.text("path"), Call.PERSON))));
        all.put(
                "moveFolder",
                call -> Reply.ok(ProjectJson.of(
                        projects.folders().move(call.project(), call.text("from"), call.text("to"), Call.PERSON))));
        all.put(
                "deleteFolder",
                call -> Reply.ok(ChangeJson.of(projects.folders()
                        .delete(call.project(), call.parameters().text("path"), Call.PERSON))));
    }

    private void feed(Map<String, Operation> all) {
        all.put("readFeed", call -> {
            long after = call.parameters().integer("after");
            int limit = (int) call.parameters().integer("limit");
            return Reply.ok(Json.object()
                    .set("changes", Json.list(projects.feed(call.project(), after, limit), ChangeJson::of)));
        });
        all.put(
                "undoChange",
                call -> Reply.ok(ChangeJson.of(
                        projects.undo(call.project(), call.parameters().integer("change"), Call.PERSON))));
    }

    /** A project goes with its runs and sessions, which would belong to nothing. */
    private Reply delete(Call call) {
        String project = call.project();
        projects.read(project);
        runs.deleteAll(project);
        sessions.deleteAll(project);
        projects.delete(project);
        cookies.forget(project);
        return Reply.nothing();
    }
}
