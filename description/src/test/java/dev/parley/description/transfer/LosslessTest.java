package dev.parley.description.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.PartName;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Descriptions that were not written for Parley: of APIs.guru, Redocly, Swagger and AsyncAPI. */
class LosslessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi/xkcd.com.json",
                "openapi/nasa.gov_apod.json",
                "openapi/notion.com.json",
                "openapi/adyen.com_CheckoutService.json",
                "openapi/wikimedia.org.json",
                "../openapi/museum/openapi.yaml",
                "../openapi/petstore/openapi.yaml",
                "../asyncapi/examples/slack-rtm-asyncapi.yml",
                "../asyncapi/examples/websocket-gemini-asyncapi.yml",
                "../asyncapi/examples/gitter-streaming-asyncapi.yml",
                "../asyncapi/examples/streetlights-mqtt-asyncapi.yml"
            })
    void whatComesInGoesOutAsItWas(String name) throws IOException {
        var text = text(name);
        var before = Source.parse(text);
        var taken = TakenDescription.of(before);
        var project = Source.parse(taken.text());
        if (before.syntax() == Syntax.YAML) assertThat(taken.text()).isEqualTo(text);
        var json = Source.parse(Exports.document(project, Syntax.JSON).text());
        var yaml = Source.parse(Exports.document(json, Syntax.YAML).text());
        var again = Source.parse(Exports.document(yaml, Syntax.JSON).text());
        for (var each : new Source[] {project, json, yaml, again}) {
            assertThat(words(each.tree())).isEqualTo(words(before.tree()));
        }
        var document = taken.document();
        assertThat(document.text()).isEqualTo(taken.text());
        for (var part : document.parts()) {
            var alone = Source.parse(part.text()).tree();
            if (!part.name().equals(PartName.SKELETON))
                assertThat(document.node(part.name().pointer())).contains(alone);
        }
    }

    private static String text(String name) throws IOException {
        try (var stream = Objects.requireNonNull(LosslessTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A tree with the order of its keys. */
    private static Object words(JsonNode node) {
        var all = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                all.add(entry.getKey());
                all.add(words(entry.getValue()));
            });
            return all;
        }
        if (!node.isArray()) return node;
        all.add("[]");
        node.forEach(item -> all.add(words(item)));
        return all;
    }
}
