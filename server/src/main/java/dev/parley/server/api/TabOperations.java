package dev.parley.server.api;

import dev.parley.description.request.RequestJson;
import dev.parley.engine.tab.Tab;
import dev.parley.engine.tab.Tabs;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The open tabs of a person. */
final class TabOperations {

    private final Tabs tabs;

    TabOperations(Tabs tabs) {
        this.tabs = tabs;
    }

    void addTo(Map<String, Operation> all) {
        all.put(
                "listTabs",
                call -> Reply.ok(Json.object()
                        .set("tabs", Json.list(tabs.all(call.project(), Call.PERSON), TabOperations::json))));
        all.put("saveTab", call -> Reply.ok(json(tabs.save(call.project(), Call.PERSON, tab(call)))));
        all.put("closeTab", call -> {
            tabs.close(call.project(), Call.PERSON, call.parameters().text("tab"));
            return Reply.nothing();
        });
    }

    private static Tab tab(Call call) {
        JsonNode body = call.body();
        return new Tab(
                call.parameters().text("tab"),
                body.path("position").intValue(),
                Json.textOrNone(body, "endpoint"),
                body.has("revision") ? body.path("revision").longValue() : null,
                Bodies.eitherOrNone(body, "draft"),
                Bodies.personalOrNone(body, "personal"),
                Json.textOrNone(body, "folder"),
                Json.textOrNone(body, "session"),
                Instant.EPOCH);
    }

    private static JsonNode json(Tab tab) {
        ObjectNode json = Json.object().put("id", tab.id()).put("position", tab.position());
        Json.put(json, "endpoint", tab.endpoint());
        if (tab.revision() != null) {
            json.put("revision", tab.revision());
        }
        if (tab.draft() != null) {
            json.set("draft", RequestJson.write(tab.draft()));
        }
        if (tab.personal() != null) {
            json.set("personal", RequestJson.write(tab.personal()));
        }
        Json.put(json, "folder", tab.folder());
        Json.put(json, "session", tab.session());
        return json.put("updatedAt", tab.updatedAt().toString());
    }
}
