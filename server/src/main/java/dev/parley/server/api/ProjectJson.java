package dev.parley.server.api;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Request;
import dev.parley.description.request.RequestJson;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.project.Document;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.Project;
import dev.parley.engine.project.Tree;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Projects and what is in them, as the contract has them. */
final class ProjectJson {

    private static final String WEBSOCKET = "websocket";
    private static final String HTTP = "http";

    private ProjectJson() {}

    static JsonNode of(Project project) {
        return Json.object()
                .put("id", project.id())
                .put("name", project.name())
                .put("sequence", project.sequence())
                .put("createdAt", project.createdAt().toString());
    }

    static JsonNode of(Tree tree) {
        ObjectNode json = Json.object().put("sequence", tree.sequence());
        json.set("folders", Json.texts(tree.folders()));
        json.set("endpoints", Json.list(tree.endpoints(), ProjectJson::of));
        return json;
    }

    private static JsonNode of(EndpointSummary endpoint) {
        ObjectNode json = Json.object()
                .put("id", endpoint.id())
                .put("kind", endpoint.method() == null ? WEBSOCKET : HTTP)
                .put("name", endpoint.name())
                .put("folder", endpoint.folder());
        Json.put(json, "method", endpoint.method());
        Json.put(json, "description", endpoint.description());
        return json.put("url", endpoint.url()).put("revision", endpoint.revision());
    }

    static JsonNode of(Endpoint endpoint) {
        return Json.object()
                .put("id", endpoint.id())
                .put("kind", kind(endpoint.request()))
                .put("name", endpoint.name())
                .put("folder", endpoint.folder())
                .put("revision", endpoint.revision())
                .set("request", RequestJson.write(endpoint.request()));
    }

    private static String kind(Request request) {
        return switch (request) {
            case WebSocketRequest _ -> WEBSOCKET;
            case HttpRequest _ -> HTTP;
        };
    }

    static JsonNode of(Document document) {
        return Json.object()
                .put("name", document.name())
                .put("kind", document.kind().name().toLowerCase(Locale.ROOT))
                .put("sequence", document.sequence());
    }
}
