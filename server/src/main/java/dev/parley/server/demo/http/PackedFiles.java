package dev.parley.server.demo.http;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files that are packed with the demos. */
final class PackedFiles {

    private PackedFiles() {}

    static Bytes read(String name) {
        try (InputStream file = PackedFiles.class.getResourceAsStream(name)) {
            return Bytes.wrap(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
