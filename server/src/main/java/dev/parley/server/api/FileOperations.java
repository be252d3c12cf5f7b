package dev.parley.server.api;

import dev.parley.engine.project.Change;
import dev.parley.engine.project.ProjectTexts;
import dev.parley.server.json.ChangeJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files that projects are. */
final class FileOperations {

    private final ProjectTexts texts;

    FileOperations(ProjectTexts texts) {
        this.texts = texts;
    }

    void addTo(Map<String, Operation> all) {
        all.put("readFiles", call -> {
            ProjectTexts.Files files = texts.read(call.project());
            ObjectNode json = Json.object().put("sequence", files.sequence());
            ArrayNode list = json.putArray("files");
            files.texts()
                    .forEach((path, text) -> list.addObject().put("path", path).put("text", text));
            return Reply.ok(json);
        });
        all.put("writeFiles", this::write);
    }

    private Reply write(Call call) {
        long sequence = call.body().path("sequence").longValue();
        Map<String, Optional<String>> given = new LinkedHashMap<>();
        for (JsonNode file : call.body().path("files")) {
            String text = Json.textOrNone(file, "text");
            given.put(file.path("path").asString(), Optional.ofNullable(text));
        }
        Optional<Change> change = texts.write(call.project(), sequence, given, Call.PERSON);
        ObjectNode json =
                Json.object().put("sequence", change.map(Change::sequence).orElse(sequence));
        change.ifPresent(made -> json.set("change", ChangeJson.of(made)));
        return Reply.ok(json);
    }
}
