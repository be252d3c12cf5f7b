package dev.parley.engine.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The project that is there at the first start: it describes the demo services that Parley serves itself. */
final class Sample {

    static final String NAME = "Sample project";

    private Sample() {}

    /** Its AsyncAPI document. */
    static String text() {
        try (InputStream file = Sample.class.getResourceAsStream("sample.asyncapi.yaml")) {
            if (file == null) {
                throw new IllegalStateException("The sample project is not in the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
