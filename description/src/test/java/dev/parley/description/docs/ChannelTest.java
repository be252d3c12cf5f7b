package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.html.HtmlText;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    private static Documentation documentation(String resource) {
        try (var stream = ChannelTest.class.getResourceAsStream("/dev/parley/description/asyncapi/" + resource)) {
            return written(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Documentation written(String text) {
        return Documentation.of(
                java.util.List.of(
                        Description.of(URI.create("parley:/asyncapi.yaml"), Source.parse(text), Sources.none())),
                Presentation.titled(null));
    }

    @Test
    void aWebSocketSaysHowItBeginsWhatItTakesAndWhatIsSaidEachWay() {
        var words = Read.words(documentation("project.asyncapi.yaml"), "channels/positions");
        assertThat(words)
                .contains("Positions WS", "wss://lab.example.org/v1/fleets/{fleetId}/positions")
                .contains("GET /v1/fleets/{fleetId}/positions, upgraded to WebSocket (101)")
                .contains("Subprotocol positions.v1", "Compression permessage-deflate is offered")
                .contains(
                        "fleetId required path string Fleet that is watched",
                        "interval query integer Milliseconds between two messages ≥ 100")
                .contains("↑ send subscribe", "↓ receive subscribed in reply to subscribe", "↓ receive positions");
    }

    @Test
    void anAddressWithoutASlashStandsBehindOne() {
        var documentation = written("""
                    asyncapi: 3.0.0
                    info: {title: Chat, version: 1.0.0}
                    servers: {chat: {host: chat.example.org, protocol: wss}}
                    channels: {chat: {address: chat}}
                    """);
        assertThat(Read.words(documentation, "channels/chat"))
                .contains("wss://chat.example.org/chat", "GET /chat, upgraded to WebSocket (101)");
    }

    @Test
    void aKeyThatNobodyHasYetKeepsItFromBeingShownAsCodeOnly() {
        var documentation = written("""
                    asyncapi: 3.0.0
                    info: {title: Chat, version: 1.0.0}
                    servers: {chat: {host: chat.example.org, protocol: wss}}
                    channels:
                      chat:
                        address: chat
                        x-parley:
                          url: wss://chat.example.org/chat
                          auth: {kind: jwt, algorithm: RS256, key: '{{pem}}', payload: '{}'}
                    """);
        assertThat(Read.words(documentation, "channels/chat")).contains("wss://chat.example.org/chat");
    }

    @Test
    void theSequenceIsDrawnAndTold() {
        var article = Read.article(documentation("project.asyncapi.yaml"), "channels/positions");
        assertThat(HtmlText.of(article.main()))
                .contains("<svg viewBox=\"0 0 640")
                .contains("<li>The client sends subscribe</li><li>The service replies with subscribed</li>")
                .contains("<li>The service may send at any time positions</li>");
    }

    @Test
    void codeOpensTheWebSocketAndSendsTheFirstMessage() {
        var code = Read.code(documentation("project.asyncapi.yaml"), "channels/positions");
        assertThat(code)
                .contains("new WebSocket(", "wss://lab.example.org/v1/fleets/hamburg-02/positions", "subscribe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gitter-streaming",
                "correlation-id",
                "streetlights-mqtt",
                "websocket-gemini",
                "kraken-websocket-request-reply-multiple-channels",
                "slack-rtm"
            })
    void examplesOfTheStandardAreDocumentedWhole(String name) {
        var documentation = documentation("examples/" + name + "-asyncapi.yml");
        var files = Shop.folder(documentation);
        assertThat(documentation.problems()).isEmpty();
        assertThat(documentation.pages()).anyMatch(each -> each.kind() == PageKind.CHANNEL);
        assertThat(files).hasSizeGreaterThan(10);
    }
}
