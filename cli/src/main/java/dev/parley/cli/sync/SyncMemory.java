package dev.parley.cli.sync;

import dev.parley.cli.WholeFile;
import dev.parley.description.sync.Sides;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a folder remembers of its project, in its directory {@code .parley}, which Git passes over: which one it is, and what both held when
 * they agreed last. It is the program's alone while it is open.
 */
final class SyncMemory implements AutoCloseable {

    private static final String DIRECTORY = ".parley";
    private static final String FILE = "sync.json";
    private static final int FORMAT = 1;

    private final Path directory;
    private final FileChannel lock;
    private @Nullable Partner partner;
    private Sides base = Sides.NONE;

    private SyncMemory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** @throws IOException when another program has it, or it cannot be read; the message is for the user */
    static SyncMemory open(Path folder) throws IOException {
        Path directory = folder.resolve(DIRECTORY);
        Files.createDirectories(directory);
        Path ignored = directory.resolve(".gitignore");
        if (!Files.exists(ignored)) {
            Files.writeString(ignored, "*\n");
        }
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (locked(channel) == null) {
                throw new IOException(folder + " is being brought together by another parley sync");
            }
            SyncMemory memory = new SyncMemory(directory, channel);
            memory.read();
            return memory;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private void read() throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        JsonNode kept;
        try {
            kept = JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new IOException(file + " is broken: take it away, and both places are compared anew", e);
        }
        if (kept.path("format").asInt() != FORMAT) {
            throw new IOException(file + " is of another version of Parley");
        }
        JsonNode with = kept.path("partner");
        partner = new Partner(
                with.path("server").stringValue(null),
                with.path("data").stringValue(null),
                with.path("project").asString(),
                with.path("name").asString());
        Map<String, String> folder = new HashMap<>();
        Map<String, String> project = new HashMap<>();
        kept.path("files").properties().forEach(each -> {
            JsonNode texts = each.getValue();
            put(folder, each.getKey(), texts.has("both") ? texts.get("both") : texts.get("folder"));
            put(project, each.getKey(), texts.has("both") ? texts.get("both") : texts.get("project"));
        });
        base = new Sides(folder, project);
    }

    private static void put(Map<String, String> texts, String path, @Nullable JsonNode text) {
        if (text != null) {
            texts.put(path, text.asString());
        }
    }

    @Nullable
    Partner partner() {
        return partner;
    }

    /** What both held when the folder was with this project last; nothing where it never was. */
    Sides base(Partner with) {
        return partner != null && partner.project().equals(with.project()) ? base : Sides.NONE;
    }

    /** Remembers, whole or not at all. */
    void keep(Partner with, Sides sides) throws IOException {
        if (with.equals(partner) && sides.equals(base)) {
            return;
        }
        ObjectNode kept = JsonMapper.shared().createObjectNode().put("format", FORMAT);
        ObjectNode named = kept.putObject("partner");
        if (with.server() != null) {
            named.put("server", with.server());
        }
        if (with.data() != null) {
            named.put("data", with.data());
        }
        named.put("project", with.project()).put("name", with.name());
        ObjectNode files = kept.putObject("files");
        sides.folder().forEach((path, text) -> {
            boolean both = text.equals(sides.project().get(path));
            files.putObject(path).put(both ? "both" : "folder", text);
        });
        sides.project().forEach((path, text) -> {
            if (!text.equals(sides.folder().get(path))) {
                files.withObjectProperty(path).put("project", text);
            }
        });
        WholeFile.writePrivate(directory.resolve(FILE), kept.toString());
        partner = with;
        base = sides;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
