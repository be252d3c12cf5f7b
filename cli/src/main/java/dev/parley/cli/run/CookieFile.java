package dev.parley.cli.run;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.cookies.CookieJson;
import dev.parley.description.cookies.CookiesTxt;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.JsonFault;
import dev.parley.engine.time.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file of {@code --cookie-jar}: Parley's JSON, that of tough-cookie, which newman has, or {@code cookies.txt}. */
final class CookieFile {

    private final Path file;
    private final boolean text;

    private CookieFile(Path file, boolean text) {
        this.file = file;
        this.text = text;
    }

    /** A jar and where it is kept. */
    record Opened(CookieFile file, CookieJar jar) {}

    /**
     * Reads the file; one that is not there is an empty jar.
     *
     * @throws ProblemException when it holds something else
     */
    static Opened open(Path file, Clock clock) throws IOException {
        String content = Files.exists(file) ? Files.readString(file) : "";
        boolean json = content.stripLeading().startsWith("{")
                || (content.isBlank() && !file.toString().endsWith(".txt"));
        CookieFile opened = new CookieFile(file, !json);
        if (content.isBlank()) {
            return new Opened(opened, CookieJar.EMPTY);
        }
        if (json) {
            return new Opened(opened, json(file, content, clock));
        }
        CookiesTxt.Contents contents = CookiesTxt.read(content, clock.now());
        if (!contents.problems().isEmpty()) {
            throw new ProblemException(contents.problems());
        }
        return new Opened(opened, contents.jar());
    }

    private static CookieJar json(Path file, String content, Clock clock) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(content);
            return CookieJson.jar(tree.has("storeType") ? ours(tree) : tree, clock.now());
        } catch (JacksonException e) {
            throw new ProblemException(Problem.of("json-syntax", file + " is no JSON: " + JsonFault.reason(e))
                    .at(JsonFault.place(e)));
        }
    }

    /** What tough-cookie wrote, in our words. */
    private static JsonNode ours(JsonNode tree) {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        ArrayNode cookies = all.putArray("cookies");
        for (JsonNode each : tree.path("cookies")) {
            ObjectNode cookie = cookies.addObject()
                    .put("name", each.path("key").asString(""))
                    .put("value", each.path("value").asString(""))
                    .put("domain", each.path("domain").asString(""))
                    .put("path", each.path("path").asString("/"))
                    .put("secure", each.path("secure").asBoolean(false))
                    .put("httpOnly", each.path("httpOnly").asBoolean(false))
                    .put("hostOnly", each.path("hostOnly").asBoolean(true));
            if (each.path("expires").isString()
                    && !each.path("expires").stringValue().equals("Infinity")) {
                cookie.set("expires", each.path("expires"));
            }
        }
        return all;
    }

    /** Writes what is in the jar now, for its owner alone. */
    void keep(CookieJar jar) throws IOException {
        String content = text ? CookiesTxt.write(jar) : CookieJson.write(jar).toPrettyString() + "\n";
        Path folder = file.toAbsolutePath().getParent();
        Path whole = Files.createTempFile(folder, ".parley", ".part");
        try {
            Files.writeString(whole, content);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
