package dev.parley.description.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What pages need beside themselves: script, style sheet, fonts.
 *
 * @param files by their names, which the style sheet refers to
 * @param diagrams what draws diagrams, read when a page has one
 */
public record Assets(Map<String, byte[]> files, Supplier<Optional<Diagrams>> diagrams) {

    static final String SCRIPT = "docs.js";
    static final String STYLE = "style.css";

    private static final String PLACE = "dev/parley/web/";
    private static final Map<String, String> WHERE = Map.of(
            SCRIPT,
            "published/",
            STYLE,
            "published/",
            "inter-latin-wght-normal.woff2",
            "published/",
            "jetbrains-mono-latin-wght-normal.woff2",
            "published/",
            "inter.txt",
            "licenses/",
            "jetbrains-mono.txt",
            "licenses/");

    public Assets {
        files = Map.copyOf(files);
    }

    /** Those without anything that draws diagrams. */
    public Assets(Map<String, byte[]> files) {
        this(files, Optional::empty);
    }

    /** Those that are built into the program. */
    public static Assets ofTheProgram(ClassLoader loader) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var each : WHERE.entrySet()) {
            var name = each.getKey();
            try (InputStream stream = loader.getResourceAsStream(PLACE + each.getValue() + name)) {
                if (stream == null)
                    throw new IllegalStateException("The program lacks " + PLACE + each.getValue() + name);
                files.put(name, stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Assets(files, () -> Optional.of(diagrams(loader)));
    }

    private static Diagrams diagrams(ClassLoader loader) {
        return new Diagrams(read(loader, "published/mermaid.js"), read(loader, "published/diagram.js"));
    }

    private static String read(ClassLoader loader, String file) {
        try (InputStream stream = loader.getResourceAsStream(PLACE + file)) {
            if (stream == null) throw new IllegalStateException("The program lacks " + PLACE + file);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        var file = files.get(name);
        return file == null ? "" : new String(file, StandardCharsets.UTF_8);
    }
}
