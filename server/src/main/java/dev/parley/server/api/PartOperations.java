package dev.parley.server.api;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.merge.Meeting;
import dev.parley.description.problem.Problem;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.source.UnsaidNumbers;
import dev.parley.engine.project.EditedText;
import dev.parley.engine.project.PartSource;
import dev.parley.engine.project.PartSources;
import dev.parley.engine.project.PartVersion;
import dev.parley.protocol.Bytes;
import dev.parley.server.json.ChangeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The source texts of parts, how they came to be, and the schemas that they are written by. */
final class PartOperations {

    private final PartSources sources;

    PartOperations(PartSources sources) {
        this.sources = sources;
    }

    void addTo(Map<String, Operation> all) {
        all.put(
                "listParts",
                call -> Reply.ok(Json.object()
                        .set("parts", Json.list(sources.of(call.project(), call.endpoint()), PartOperations::json))));
        all.put("readPart", call -> Reply.ok(json(sources.read(call.project(), part(call)))));
        all.put(
                "savePart",
                call -> Reply.ok(json(sources.save(
                        call.project(),
                        part(call),
                        call.body().path("revision").longValue(),
                        call.text("text"),
                        meeting(call.body().path("meeting").asString("ask")),
                        Call.PERSON))));
        all.put("editText", this::edit);
        all.put(
                "checkPart",
                call -> Reply.ok(Json.object()
                        .set(
                                "problems",
                                ProblemJson.write(sources.check(call.project(), part(call), call.text("text"))))));
        all.put("listVersions", this::versions);
        all.put(
                "restoreVersion",
                call -> Reply.ok(json(sources.restore(
                        call.project(), part(call), call.parameters().integer("change"), Call.PERSON))));
        all.put(
                "readSchema",
                call -> new Reply.Text(
                        "application/json",
                        null,
                        Bytes.utf8(SchemaCheck.text(call.parameters().text("schema") + ".schema.json"))));
    }

    private Reply edit(Call call) {
        JsonNode part = call.body().path("part");
        JsonNode other = call.body().path("otherText");
        String id = part.isString() ? part.stringValue() : null;
        String text = call.text("text");
        EditedText edited = other.isString()
                ? sources.rewrite(call.project(), call.text("document"), id, text, other.stringValue())
                : sources.edit(
                        call.project(),
                        call.text("document"),
                        id,
                        text,
                        EditOperations.read(call.body().path("operations")));
        ObjectNode json = Json.object().put("text", edited.source().text());
        json.set("tree", edited.source().tree());
        List<Problem> problems = new ArrayList<>(edited.problems());
        if (call.body().path("otherSyntax").asBoolean(false)) {
            Syntax syntax = edited.source().syntax().other();
            json.put("otherText", Source.text(edited.source().tree(), syntax));
            if (syntax == Syntax.JSON) {
                problems.addAll(UnsaidNumbers.problems(edited.source().tree()));
            }
        }
        return Reply.ok(json.set("problems", ProblemJson.write(problems)));
    }

    private static Meeting meeting(String word) {
        return Meeting.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String part(Call call) {
        return call.parameters().text("part");
    }

    private Reply versions(Call call) {
        long before = call.parameters().integer("before");
        int limit = (int) call.parameters().integer("limit");
        var versions = sources.versions(call.project(), part(call), before == 0 ? Long.MAX_VALUE : before, limit + 1);
        boolean more = versions.size() > limit;
        ObjectNode json = Json.object();
        json.set("versions", Json.list(more ? versions.subList(0, limit) : versions, PartOperations::json));
        return Reply.ok(json.put("more", more));
    }

    private static JsonNode json(PartVersion version) {
        ObjectNode json = Json.object();
        json.set("change", ChangeJson.of(version.change()));
        return json.put("text", version.text());
    }

    /** The word for the kind of a part. */
    static String kind(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static JsonNode json(PartSource part) {
        return Json.object()
                .put("id", part.id())
                .put("document", part.document())
                .put("kind", kind(part.kind()))
                .put("key", part.key())
                .put("pointer", part.pointer())
                .put("schema", part.schema())
                .put("syntax", part.syntax().name().toLowerCase(Locale.ROOT))
                .put("text", part.text())
                .put("revision", part.revision());
    }
}
