package dev.parley.description.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Documents that were not written for Parley: Redocly's museum (MIT) and Swagger's pet store (Apache-2.0). */
final class Texts {

    private Texts() {}

    static String museum() {
        return read("museum/openapi.yaml");
    }

    static String petStore() {
        return read("petstore/openapi.yaml");
    }

    private static String read(String name) {
        try (var stream = Texts.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalArgumentException("No resource " + name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
