package dev.parley.cli.sync;

import dev.parley.engine.project.ProjectTexts;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A project of a server that runs. */
record ServedProject(ServedProjects server, String project) implements SyncedProject {

    @Override
    public long sequence() throws IOException, InterruptedException {
        return server.get("/projects/" + project).path("sequence").longValue();
    }

    @Override
    public ProjectTexts.Files read() throws IOException, InterruptedException {
        JsonNode files = server.get("/projects/" + project + "/files");
        SortedMap<String, String> texts = new TreeMap<>();
        files.path("files")
                .forEach(file -> texts.put(
                        file.path("path").asString(), file.path("text").asString()));
        return new ProjectTexts.Files(files.path("sequence").longValue(), texts);
    }

    @Override
    public void write(long sequence, Map<String, Optional<String>> texts) throws IOException, InterruptedException {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("sequence", sequence);
        ArrayNode files = body.putArray("files");
        texts.forEach((path, text) -> {
            ObjectNode file = files.addObject().put("path", path);
            text.ifPresent(said -> file.put("text", said));
        });
        server.send("PUT", "/projects/" + project + "/files", body);
    }
}
