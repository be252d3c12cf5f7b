package dev.parley.server.api;

import dev.parley.description.difference.Change;
import dev.parley.description.difference.Impact;
import dev.parley.description.problem.Place;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.engine.difference.Comparisons;
import dev.parley.engine.project.PartDifference;
import dev.parley.engine.project.PartState;
import dev.parley.engine.project.Projects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Differences of two versions of a description, or of a part of a project's. */
final class DifferenceOperations {

    private final Projects projects;
    private final Comparisons comparisons = new Comparisons();

    DifferenceOperations(Projects projects) {
        this.projects = projects;
    }

    /** Where a node is told to be; nowhere where it does not stand in what is compared. */
    private interface Telling extends Function<Located, Optional<JsonNode>> {}

    void addTo(Map<String, Operation> all) {
        all.put("compareDescriptions", call -> {
            String old = text(call.body().path("old"));
            String now = text(call.body().path("new"));
            Telling telling = node -> Optional.of(json(node.pointer(), node.position()));
            ObjectNode json = json(comparisons.between(old, now), telling, telling);
            return Reply.ok(call.body().path("texts").asBoolean(false) ? withTexts(json, old, now) : json);
        });
        all.put("comparePart", call -> {
            PartDifference difference = projects.partDifferences()
                    .between(
                            call.project(),
                            call.parameters().text("part"),
                            state(call.body().path("old")),
                            state(call.body().path("new")));
            ObjectNode json = json(
                    difference.changes(), telling(difference, difference.old()), telling(difference, difference.now()));
            return Reply.ok(withTexts(json, difference.old(), difference.now()));
        });
    }

    private static JsonNode withTexts(ObjectNode json, String old, String now) {
        json.putObject("texts").put("old", old).put("new", now);
        return json;
    }

    private static Telling telling(PartDifference difference, String text) {
        Source source = Source.parse(text);
        return node -> difference.within(node).map(within -> json(within, source.place(within)));
    }

    private static PartState state(JsonNode version) {
        if (version.has("text")) {
            return new PartState.Draft(version.path("text").asString());
        }
        return version.has("change")
                ? new PartState.After(version.path("change").longValue())
                : new PartState.Saved();
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

    private static ObjectNode json(List<Change> changes, Telling old, Telling now) {
        ObjectNode json = Json.object();
        ObjectNode summary = json.putObject("summary");
        for (Impact impact : Impact.values()) {
            summary.put(
                    word(impact),
                    changes.stream().filter(change -> change.impact() == impact).count());
        }
        json.set("changes", Json.list(changes, change -> json(change, old, now)));
        return json;
    }

    /** A change as the contract has it, of texts that nobody has: without places. */
    static JsonNode json(Change change) {
        return json(change, _ -> Optional.empty(), _ -> Optional.empty());
    }

    private static JsonNode json(Change change, Telling old, Telling now) {
        ObjectNode json = Json.object()
                .put("rule", change.rule())
                .put("kind", word(change.kind()))
                .put("impact", word(change.impact()))
                .put("subject", change.subject())
                .put("where", change.where())
                .put("message", change.message())
                .put("reason", change.reason());
        json.set("affects", Json.texts(change.affects()));
        change.old().flatMap(old).ifPresent(place -> json.set("old", place));
        change.now().flatMap(now).ifPresent(place -> json.set("new", place));
        return json;
    }

    private static JsonNode json(Pointer pointer, Place.Position position) {
        return Json.object()
                .put("pointer", pointer.toString())
                .put("line", position.line())
                .put("column", position.column());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
