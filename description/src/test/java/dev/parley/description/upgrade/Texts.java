package dev.parley.description.upgrade;

import dev.parley.description.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Documents of older versions, written for these tests. */
final class Texts {

    private Texts() {}

    static JsonNode tree(String name) {
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
            return Source.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .tree();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Upgraded upgraded(String name) {
        return Upgrades.upgrade(tree(name));
    }
}
