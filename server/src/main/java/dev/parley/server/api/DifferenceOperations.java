package dev.parley.server.api;

import dev.parley.description.difference.Change;
import dev.parley.description.difference.Impact;
import dev.parley.description.reference.Located;
import dev.parley.engine.difference.Comparisons;
import dev.parley.engine.project.Projects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Differences of two versions of a description. */
final class DifferenceOperations {

    private final Projects projects;
    private final Comparisons comparisons = new Comparisons();

    DifferenceOperations(Projects projects) {
        this.projects = projects;
    }

    void addTo(Map<String, Operation> all) {
        all.put("compareDescriptions", call -> {
            String old = text(call.body().path("old"));
            String now = text(call.body().path("new"));
            return Reply.ok(json(comparisons.between(old, now)));
        });
    }

    /** A text as it is given, or that of a document of a project, as it is or was after a change. */
    private String text(JsonNode version) {
        if (version.has("text")) {
            return version.path("text").asString();
        }
        String project = version.path("project").asString();
        String document = version.path("document").asString();
        return version.has("change")
                ? projects.document(project, document, version.path("change").longValue())
                : projects.document(project, document);
    }

    private static JsonNode json(List<Change> changes) {
        ObjectNode json = Json.object();
        ObjectNode summary = json.putObject("summary");
        for (Impact impact : Impact.values()) {
            summary.put(
                    word(impact),
                    changes.stream().filter(change -> change.impact() == impact).count());
        }
        json.set("changes", Json.list(changes, DifferenceOperations::json));
        return json;
    }

    private static JsonNode json(Change change) {
        ObjectNode json = Json.object()
                .put("rule", change.rule())
                .put("kind", word(change.kind()))
                .put("impact", word(change.impact()))
                .put("subject", change.subject())
                .put("where", change.where())
                .put("message", change.message())
                .put("reason", change.reason());
        json.set("affects", Json.texts(change.affects()));
        change.old().ifPresent(place -> json.set("old", json(place)));
        change.now().ifPresent(place -> json.set("new", json(place)));
        return json;
    }

    private static JsonNode json(Located place) {
        var position = place.position();
        return Json.object()
                .put("pointer", place.pointer().toString())
                .put("line", position.line())
                .put("column", position.column());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
