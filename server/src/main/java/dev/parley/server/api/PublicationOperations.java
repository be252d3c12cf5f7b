package dev.parley.server.api;

import dev.parley.description.docs.ServedSite;
import dev.parley.engine.docs.PublicationChange;
import dev.parley.engine.docs.PublicationJson;
import dev.parley.engine.docs.Publications;
import dev.parley.engine.project.Projects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The documentation of projects: how it is published, where it speaks of an endpoint, and all of it as a file. */
final class PublicationOperations {

    private final Publications publications;
    private final Projects projects;

    PublicationOperations(Publications publications, Projects projects) {
        this.publications = publications;
        this.projects = projects;
    }

    void addTo(Map<String, Operation> all) {
        all.put("readPublication", call -> Reply.ok(json(call.project(), publications.read(call.project()))));
        all.put("savePublication", call -> {
            String password = call.body().has("password") ? call.text("password") : null;
            return Reply.ok(json(
                    call.project(),
                    publications.save(call.project(), PublicationJson.read(call.body()), password, Call.PERSON)));
        });
        all.put("listPublicationChanges", this::changes);
        all.put(
                "restorePublication",
                call -> Reply.ok(json(
                        call.project(),
                        publications.restore(call.project(), call.parameters().integer("change"), Call.PERSON))));
        all.put(
                "findDocumentation",
                call -> Reply.ok(Json.object()
                        .put(
                                "page",
                                publications
                                        .page(call.project(), call.endpoint())
                                        .orElse(""))));
        all.put("exportDocumentation", this::export);
    }

    private Reply changes(Call call) {
        int limit = Math.toIntExact(call.parameters().integer("limit"));
        List<PublicationChange> found = publications.changes(call.project(), limit + 1);
        ObjectNode json = Json.object();
        var all = json.putArray("changes");
        found.stream()
                .limit(limit)
                .forEach(each -> all.addObject()
                        .put("number", each.number())
                        .put("at", each.at().toString())
                        .put("author", each.author())
                        .put("summary", each.summary()));
        return Reply.ok(json.put("more", found.size() > limit));
    }

    private JsonNode json(String project, Publications.State state) {
        ObjectNode json = PublicationJson.write(state.publication());
        json.put("locked", state.locked());
        var groups = json.putArray("groups");
        publications.whole(project).documentation().groups().forEach((name, endpoints) -> {
            ObjectNode group = groups.addObject().put("name", name);
            endpoints.forEach(group.putArray("endpoints")::add);
        });
        return json;
    }

    private Reply export(Call call) {
        String version = call.parameters().textOrNone("version");
        ServedSite site = publications.version(call.project(), version == null ? "" : version);
        String name = projects.read(call.project()).name();
        return switch (call.parameters().text("format")) {
            case "html" ->
                new Reply.Download("text/html", DownloadName.of(name, "docs.html"), sink -> single(site, sink));
            case "markdown" ->
                new Reply.Download(
                        "application/zip", DownloadName.of(name, "markdown.zip"), sink -> zip(site, true, sink));
            default ->
                new Reply.Download(
                        "application/zip", DownloadName.of(name, "docs.zip"), sink -> zip(site, false, sink));
        };
    }

    private static void single(ServedSite site, Reply.Sink sink) {
        try (SinkStream stream = new SinkStream(sink)) {
            site.writeSingle(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zip(ServedSite site, boolean markdown, Reply.Sink sink) {
        try (ZipOutputStream zip = new ZipOutputStream(new SinkStream(sink), StandardCharsets.UTF_8)) {
            site.write(markdown, (path, content) -> {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(content);
                zip.closeEntry();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
