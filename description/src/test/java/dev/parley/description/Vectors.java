package dev.parley.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the interface and the server both must do, as the files beside the contract have it. */
public final class Vectors {

    private Vectors() {}

    /** The cases of a list in a file. */
    public static Stream<JsonNode> of(String file, String list) {
        try {
            String text = Files.readString(Path.of("..", "contract", "vectors", file));
            return JsonMapper.shared().readTree(text).path(list).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
