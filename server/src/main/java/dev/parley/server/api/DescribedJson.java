package dev.parley.server.api;

import dev.parley.description.document.Method;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.transfer.Differing;
import dev.parley.description.transfer.Merged;
import dev.parley.engine.project.Described;
import dev.parley.server.json.ChangeJson;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports of descriptions as the contract has them. */
final class DescribedJson {

    private static final int LISTED = 2_000;

    private final ArrayNode items = Json.object().putArray("items");
    private int http;
    private int webSockets;

    private DescribedJson() {}

    static ObjectNode preview(Described told) {
        DescribedJson json = new DescribedJson();
        List<OtherProtocols> channels = channels(told);
        told.placed().forEach(each -> json.operations(each.description().tree()));
        channels.forEach(json::webSockets);
        ObjectNode made = Json.object();
        made.set(
                "formats",
                Json.texts(told.placed().stream()
                        .map(each -> each.description().format())
                        .toList()));
        made.put("folder", "").set("items", json.items);
        made.put("more", json.http + json.webSockets - json.items.size());
        made.put("folders", 0).put("http", json.http).put("webSockets", json.webSockets);
        made.put("examples", 0).put("scripts", 0);
        put(made, told, channels);
        ArrayNode differing = made.putArray("differing");
        told.placed().forEach(each -> {
            if (each.merged() != null) {
                each.merged().differing().stream().limit(LISTED).forEach(one -> differing.add(of(one)));
            }
        });
        return made;
    }

    /** A thing of the project that differs from what comes. */
    static ObjectNode of(Differing differing) {
        return Json.object()
                .put("name", differing.name())
                .put("there", differing.textThere())
                .put("comes", differing.textComing());
    }

    static ObjectNode outcome(Described told) {
        ObjectNode made = Json.object().put("folder", "");
        put(made, told, channels(told));
        if (told.change() != null) {
            made.set("change", ChangeJson.of(told.change()));
        }
        return made;
    }

    private static List<OtherProtocols> channels(Described told) {
        return told.placed().stream()
                .map(each -> OtherProtocols.of(each.description()))
                .toList();
    }

    private static void put(ObjectNode made, Described told, List<OtherProtocols> channels) {
        made.putArray("environments");
        made.putArray("variables");
        made.putArray("notCarried");
        ArrayNode problems = made.putArray("problems");
        told.placed()
                .forEach(each -> each.description().problems().stream()
                        .limit(LISTED)
                        .forEach(problem -> problems.add(problem(each.label(), problem))));
        channels.forEach(each -> each.told().ifPresent(problem -> problems.add(problem("", problem))));
        if (told.placed().stream().anyMatch(each -> each.merged() != null)) {
            names(made, told, "added", Merged::added);
            names(made, told, "changed", Merged::changed);
            names(made, told, "kept", Merged::kept);
            names(made, told, "gone", Merged::gone);
        }
    }

    private static JsonNode problem(String label, Problem problem) {
        String message = label.isEmpty() ? problem.message() : label + ": " + problem.message();
        ObjectNode made = Json.object().put("code", problem.code()).put("message", message);
        if (problem.place() instanceof Place.Position(int line, int column)) {
            made.put("line", line).put("column", column);
        }
        if (problem.hint() != null) {
            made.put("hint", problem.hint());
        }
        return made;
    }

    private static void names(ObjectNode made, Described told, String key, Function<Merged, List<String>> names) {
        ArrayNode list = made.putArray(key);
        for (Described.Placed each : told.placed()) {
            if (each.merged() != null) {
                names.apply(each.merged()).forEach(list::add);
            }
        }
    }

    private void operations(JsonNode tree) {
        for (Map.Entry<String, JsonNode> path : tree.path("paths").properties()) {
            for (Method method : Method.of(path.getValue())) {
                JsonNode operation = path.getValue().at(method.pointer().toString());
                http++;
                item(
                                "http",
                                name(operation, path.getKey()),
                                operation.path("tags").path(0).asString(""))
                        .put("method", method.name())
                        .put("url", path.getKey());
            }
        }
    }

    private void webSockets(OtherProtocols channels) {
        channels.webSockets().forEach((key, channel) -> {
            webSockets++;
            item("websocket", channel.path("title").asString(key), "")
                    .put("url", channel.path("address").asString(""));
        });
    }

    private static String name(JsonNode operation, String path) {
        String summary = operation.path("summary").asString("");
        return summary.isBlank() ? operation.path("operationId").asString(path) : summary;
    }

    private ObjectNode item(String kind, String name, String folder) {
        ObjectNode json = Json.object().put("kind", kind).put("name", name).put("folder", folder);
        if (items.size() < LISTED) {
            items.add(json);
        }
        return json;
    }
}
