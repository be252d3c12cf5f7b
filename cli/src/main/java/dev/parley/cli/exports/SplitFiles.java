package dev.parley.cli.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which files of a folder an earlier split has written, remembered in its directory {@code .parley}: those that the next one does not write
 * are taken away, unless somebody has changed them since.
 *
 * @param document name of the document that was split
 */
record SplitFiles(Path folder, String document) {

    private static final String DIRECTORY = ".parley";

    private Path memory() {
        return folder.resolve(DIRECTORY).resolve("split-" + document + ".json");
    }

    /**
     * Takes away what is left of an earlier split.
     *
     * @param written texts by paths that this one has written
     * @return paths of what stays since it was changed
     */
    List<String> cleared(Map<String, String> written) throws IOException {
        List<String> staying = new ArrayList<>();
        for (Map.Entry<String, String> earlier : remembered().entrySet()) {
            Path file = folder.resolve(earlier.getKey()).normalize();
            boolean own = file.startsWith(folder.normalize()) && !written.containsKey(earlier.getKey());
            if (!own || !Files.isRegularFile(file)) {
                continue;
            }
            if (digest(Files.readAllBytes(file)).equals(earlier.getValue())) {
                Files.delete(file);
                removeEmpty(file.getParent());
            } else {
                staying.add(earlier.getKey());
            }
        }
        remember(written);
        return staying;
    }

    private void removeEmpty(@Nullable Path directory) throws IOException {
        if (directory == null || directory.equals(folder.normalize())) {
            return;
        }
        boolean empty;
        try (Stream<Path> files = Files.list(directory)) {
            empty = files.findAny().isEmpty();
        }
        if (empty) {
            Files.delete(directory);
        }
    }

    private Map<String, String> remembered() throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(memory())) {
            try {
                JsonNode kept = JsonMapper.shared().readTree(Files.readAllBytes(memory()));
                kept.path("files")
                        .properties()
                        .forEach(
                                each -> files.put(each.getKey(), each.getValue().asString()));
            } catch (JacksonException _) {
                // nothing is known of an earlier one: what it wrote stays
            }
        }
        return files;
    }

    private void remember(Map<String, String> written) throws IOException {
        ObjectNode kept = JsonMapper.shared().createObjectNode();
        ObjectNode files = kept.putObject("files");
        written.forEach((path, text) -> files.put(path, digest(text.getBytes(StandardCharsets.UTF_8))));
        Files.createDirectories(memory().getParent());
        Path ignored = folder.resolve(DIRECTORY).resolve(".gitignore");
        if (!Files.exists(ignored)) {
            Files.writeString(ignored, "*\n");
        }
        Folder.write(memory(), kept.toPrettyString() + "\n");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
