package dev.parley.cli.run;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Bytes that wait to be copied once: a few in memory, many in a file that nobody else reads and that goes with the program. */
final class Spool {

    private static final int FEW = 4 << 20;

    private final int few;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path path;
    private @Nullable OutputStream file;

    Spool() {
        this(FEW);
    }

    /** One that keeps so many bytes in memory. */
    Spool(int few) {
        this.few = few;
    }

    void add(byte[] bytes) throws IOException {
        if (file == null && memory.size() + bytes.length > few) {
            path = Files.createTempFile("parley-report-", ".part");
            path.toFile().deleteOnExit();
            file = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.WRITE), 1 << 16);
            memory.writeTo(file);
            memory.reset();
        }
        (file == null ? memory : file).write(bytes);
    }

    /** Copies all of it; nothing is added any more. */
    void copyTo(OutputStream out) throws IOException {
        if (file == null || path == null) {
            memory.writeTo(out);
            return;
        }
        file.close();
        Files.copy(path, out);
        Files.delete(path);
    }
}
