package dev.parley.server.api;

import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.request.Scripts;
import dev.parley.engine.project.BroughtIn;
import dev.parley.server.json.ChangeJson;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports as the contract has them. */
final class ImportJson {

    private static final int LISTED = 2_000;
    private static final String BETWEEN = " / ";

    private final ArrayNode items = Json.object().putArray("items");
    private int folders;
    private int http;
    private int webSockets;
    private int examples;
    private int scripts;

    private ImportJson() {}

    static ObjectNode preview(Set<String> formats, Imported imported, BroughtIn told) {
        ImportJson json = new ImportJson();
        json.count(imported.root().scripts());
        json.inside(imported.root(), told.folder());
        return json.preview(formats, told);
    }

    private ObjectNode preview(Set<String> formats, BroughtIn told) {
        ObjectNode json = Json.object();
        json.set("formats", Json.texts(formats.stream().toList()));
        json.put("folder", told.folder()).set("items", items);
        json.put("more", folders + http + webSockets - items.size());
        json.put("folders", folders).put("http", http).put("webSockets", webSockets);
        json.put("examples", examples).put("scripts", scripts);
        put(json, told);
        return json;
    }

    static ObjectNode outcome(BroughtIn told) {
        ObjectNode json = Json.object().put("folder", told.folder());
        put(json, told);
        if (told.change() != null) {
            json.set("change", ChangeJson.of(told.change()));
        }
        return json;
    }

    private static void put(ObjectNode json, BroughtIn told) {
        json.set("environments", Json.texts(told.environments()));
        json.set("variables", Json.texts(told.variables()));
        json.set("notCarried", Json.list(told.notCarried(), ImportJson::of));
    }

    static JsonNode of(NotCarried left) {
        return Json.object().put("place", left.place()).put("what", left.what()).put("why", left.why());
    }

    private void inside(ImportedFolder folder, String path) {
        folder.items().forEach(item -> item(item, path));
    }

    private void item(ImportedItem item, String path) {
        switch (item) {
            case ImportedFolder folder -> {
                folders++;
                count(folder.scripts());
                list("folder", folder.name(), path);
                inside(folder, path.isEmpty() ? folder.name() : path + BETWEEN + folder.name());
            }
            case ImportedHttp request -> {
                http++;
                examples += request.examples().size();
                count(request.request().scripts());
                list("http", request.name(), path)
                        .put("method", request.request().method())
                        .put("url", request.request().url());
            }
            case ImportedWebSocket request -> {
                webSockets++;
                count(request.scripts());
                list("websocket", request.name(), path)
                        .put("url", request.request().url());
            }
        }
    }

    private void count(Scripts given) {
        scripts += given.texts().size();
    }

    private ObjectNode list(String kind, String name, String path) {
        ObjectNode json = Json.object().put("kind", kind).put("name", name).put("folder", path);
        if (items.size() < LISTED) {
            items.add(json);
        }
        return json;
    }
}
