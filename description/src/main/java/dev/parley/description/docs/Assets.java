package dev.parley.description.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What pages need beside themselves: script, style sheet, fonts.
 *
 * @param files by their names, which the style sheet refers to
 */
public record Assets(Map<String, byte[]> files) {

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
        return new Assets(files);
    }

    String text(String name) {
        var file = files.get(name);
        return file == null ? "" : new String(file, java.nio.charset.StandardCharsets.UTF_8);
    }
}
