package dev.parley.engine.project;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The project that is there at the first start: it describes the demo services that Parley serves itself. */
final class Sample {

    static final String NAME = "Sample project";

    private Sample() {}

    /** Its AsyncAPI document. */
    static StandardDocument asyncApi() {
        return StandardDocument.cut(Standard.ASYNCAPI, text("sample.asyncapi.yaml"));
    }

    /** Its OpenAPI document. */
    static StandardDocument openApi() {
        return StandardDocument.cut(Standard.OPENAPI, text("sample.openapi.yaml"));
    }

    private static String text(String name) {
        try (InputStream file = Sample.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The sample project is not in the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
