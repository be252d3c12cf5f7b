package dev.parley.scripting.worker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was compiled for scripts when Parley was built: the run itself, and the libraries. Thread-safe. */
final class Libraries {

    static final String MAIN = "main";

    private static final String PLACE = "dev/parley/scripting/library/";
    private static final String ENDING = ".bytecode";

    private final Map<String, MemorySegment> read = new ConcurrentHashMap<>();

    /** Reads all at once where they are files; tells whether all that is on the class path can be read later, as it is the one jar that is open. */
    boolean prepare() throws IOException {
        URL main = ClassLoader.getSystemResource(PLACE + MAIN + ENDING);
        if (main == null) {
            return false;
        }
        if (main.getProtocol().equals("file")) {
            Path directory = Path.of(main.getPath()).resolveSibling(".");
            try (Stream<Path> all = Files.list(directory)) {
                all.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(ENDING))
                        .forEach(name -> code(name.substring(0, name.length() - ENDING.length())));
            }
        }
        String classPath = System.getProperty("java.class.path");
        return !classPath.contains(File.pathSeparator)
                && main.getPath()
                        .startsWith("file:" + Path.of(classPath).toUri().getRawPath() + "!/");
    }

    /** The code of a name; nothing where there is none. */
    @Nullable
    MemorySegment code(String name) {
        return read.computeIfAbsent(name.replace('/', '-'), Libraries::read);
    }

    private static @Nullable MemorySegment read(String name) {
        try (InputStream packed = ClassLoader.getSystemResourceAsStream(PLACE + name + ENDING)) {
            if (packed == null) {
                return null;
            }
            byte[] bytes = packed.readAllBytes();
            MemorySegment code = NativeCode.forever(bytes.length);
            MemorySegment.copy(bytes, 0, code, ValueLayout.JAVA_BYTE, 0, bytes.length);
            return code;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
