package dev.parley.description.asyncapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents that were not written for Parley (Apache-2.0, from the AsyncAPI specification's examples), and one that was. */
final class Texts {

    static final List<String> EXAMPLES = List.of(
            "websocket-gemini",
            "kraken-websocket-request-reply-multiple-channels",
            "gitter-streaming",
            "slack-rtm",
            "streetlights-mqtt",
            "simple",
            "correlation-id",
            "adeo-kafka-request-reply");

    private Texts() {}

    static String example(String name) {
        return read("examples/" + name + "-asyncapi.yml");
    }

    static String project() {
        return read("project.asyncapi.yaml");
    }

    static String read(String name) {
        try (var stream = Texts.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalArgumentException("No resource " + name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
