package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Use;
import dev.parley.description.source.Pointer;
import dev.parley.engine.project.Projects;
import dev.parley.engine.project.ThingUse;
import dev.parley.server.json.ChangeJson;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Things of documents that others use by their names. */
final class ThingOperations {

    private final Projects projects;

    ThingOperations(Projects projects) {
        this.projects = projects;
    }

    void addTo(Map<String, Operation> all) {
        all.put("readUses", call -> {
            Pointer pointer = pointer(call.parameters().text("pointer"), "/query/pointer");
            var uses = projects.things().uses(call.project(), call.parameters().text("document"), pointer);
            return Reply.ok(Json.object().set("uses", Json.list(uses, ThingOperations::json)));
        });
        all.put(
                "renameThing",
                call -> Reply.ok(ChangeJson.of(projects.things()
                        .rename(
                                call.project(),
                                call.text("document"),
                                pointer(call),
                                call.text("name"),
                                Call.PERSON))));
        all.put(
                "shareThing",
                call -> Reply.ok(ChangeJson.of(projects.sources()
                        .sharing()
                        .share(call.project(), call.text("document"), pointer(call), call.text("name"), Call.PERSON))));
        all.put(
                "inlineThing",
                call -> Reply.ok(ChangeJson.of(projects.sources()
                        .sharing()
                        .inline(call.project(), call.text("document"), pointer(call), Call.PERSON))));
        all.put(
                "moveThing",
                call -> Reply.ok(ChangeJson.of(projects.things()
                        .move(
                                call.project(),
                                call.text("document"),
                                pointer(call),
                                call.text("to"),
                                call.body().path("anyway").asBoolean(false),
                                Call.PERSON))));
        all.put(
                "deleteThing",
                call -> Reply.ok(ChangeJson.of(projects.things()
                        .remove(
                                call.project(),
                                call.text("document"),
                                pointer(call),
                                call.body().path("anyway").asBoolean(false),
                                Call.PERSON))));
    }

    static Pointer pointer(Call call) {
        return pointer(call, "pointer");
    }

    /** The one that a member of the body says. */
    static Pointer pointer(Call call, String member) {
        return pointer(call.text(member), "/" + member);
    }

    private static Pointer pointer(String text, String place) {
        try {
            return Pointer.parse(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(Problem.of("pointer-syntax", "A JSON pointer begins with `/`")
                    .at(place));
        }
    }

    private static JsonNode json(ThingUse use) {
        ObjectNode json = Json.object()
                .put("document", use.document())
                .put("pointer", use.pointer().toString())
                .put("kind", word(use.kind()))
                .put("text", use.text());
        Json.put(json, "endpoint", use.endpoint());
        return json;
    }

    private static String word(Use.Kind kind) {
        return switch (kind) {
            case REFERENCE -> "reference";
            case MAPPING -> "mapping";
            case OPERATION_REF -> "operationRef";
            case OPERATION_ID -> "operationId";
            case SECURITY -> "security";
            case TAG -> "tag";
        };
    }
}
