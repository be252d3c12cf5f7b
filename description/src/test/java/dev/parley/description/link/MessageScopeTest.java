package dev.parley.description.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageScopeTest {

    private static final String TEXT = """
            asyncapi: 3.0.0
            channels:
              x:
                parameters: {p: {location: ''}}
                messages: {m: {payload: {schemaFormat: '', schema: {properties: {id: {type: string}}}}}}
            components:
              channels:
                y:
                  parameters: {p: {location: ''}}
                  messages: {m: {payload: {properties: {id: {type: string}}}}}
            """;

    private static Located at(String text, String pointer) {
        return Description.of(URI.create("memory:/api.yaml"), Source.parse(text), Sources.none())
                .root()
                .descendant(Pointer.parse(pointer))
                .orElseThrow();
    }

    private static List<String> expressions(String text, String pointer) {
        return Expressions.at(at(text, pointer)).stream()
                .map(Expressions.Proposal::expression)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/channels", "/channels/x", "/components", "/components/channels/y"})
    void nothingIsAroundAPlaceThatIsInNoThing(String pointer) {
        assertThat(MessageScope.at(at(TEXT, pointer)).messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/channels/x/parameters/p", "/components/channels/y/parameters/p"})
    void aParameterOfAChannelPointsIntoItsMessages(String pointer) {
        assertThat(expressions(TEXT, pointer)).contains("$message.payload#/id");
    }

    @Test
    void whatManyShareIsLookedUpInOneReadingOfTheDescription() {
        var text = new StringBuilder("""
                asyncapi: 3.0.0
                channels: {c: {messages: {m: {payload: {properties: {id: {type: string}}}}}}}
                components:
                  replyAddresses: {a: {location: ''}}
                  replies:
                """);
        for (int i = 0; i < 1500; i++) {
            text.append("    r").append(i).append(": {address: {$ref: '#/components/replyAddresses/a'}}\n");
        }
        text.append("operations:\n");
        for (int i = 0; i < 1500; i++) {
            text.append("  o")
                    .append(i)
                    .append(": {channel: {$ref: '#/channels/c'}, reply: {$ref: '#/components/replies/r");
            text.append(i).append("'}}\n");
        }
        var found = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> expressions(text.toString(), "/components/replyAddresses/a"));
        assertThat(found).contains("$message.payload#/id");
    }
}
