package dev.parley.description.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions.DeflateOffer;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import dev.parley.description.request.SavedMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointReadingTest {

    private static final StandardDocument PROJECT = StandardDocument.cut(Standard.ASYNCAPI, Texts.project());

    private static Endpoint read(String text, String channel) {
        return EndpointReading.endpoint(StandardDocument.cut(Standard.ASYNCAPI, text), channel)
                .orElseThrow();
    }

    @Test
    void theExampleIsReadAsItWasTyped() {
        var endpoint = EndpointReading.endpoint(PROJECT, "positions").orElseThrow();
        var request = endpoint.request();
        assertThat(endpoint.name()).isEqualTo("Positions");
        assertThat(endpoint.folder()).isEqualTo("Vehicles");
        assertThat(request.url())
                .isEqualTo("wss://{{host}}/v1/fleets/{fleetId}/positions?types=van&types=truck&interval=1000");
        assertThat(request.query())
                .containsExactly(
                        new Parameter(
                                "types",
                                null,
                                List.of("van", "truck"),
                                null,
                                null,
                                false,
                                ParameterType.ARRAY,
                                true,
                                "Kinds of vehicle",
                                true),
                        new Parameter(
                                "interval",
                                "1000",
                                List.of(),
                                null,
                                null,
                                false,
                                ParameterType.INTEGER,
                                true,
                                "Milliseconds between two messages",
                                true),
                        new Parameter(
                                "since",
                                "{{lastTick}}",
                                List.of(),
                                null,
                                null,
                                false,
                                ParameterType.STRING,
                                false,
                                null,
                                true));
        assertThat(request.path())
                .containsExactly(new Parameter(
                        "fleetId",
                        "hamburg-02",
                        List.of(),
                        null,
                        null,
                        false,
                        ParameterType.STRING,
                        true,
                        "Fleet that is watched",
                        true));
        assertThat(request.headers()).containsExactly(Parameter.of("X-Trace", "{{$uuid}}"));
        assertThat(request.auth()).isEqualTo(new Auth.Bearer("{{accessToken}}", "Bearer"));
        assertThat(request.options().subprotocols()).containsExactly("positions.v1");
        assertThat(request.options().deflate()).isEqualTo(new DeflateOffer(true, false, false, null, null));
        assertThat(request.options().pingInterval()).isEqualTo(30_000);
    }

    @Test
    void savedMessagesAreExamplesOrDrafts() {
        var messages = EndpointReading.endpoint(PROJECT, "positions")
                .orElseThrow()
                .request()
                .messages();
        assertThat(messages)
                .extracting(SavedMessage::name, message -> message.content().format(), SavedMessage::onOpen)
                .containsExactly(
                        tuple("Harbour", Format.JSON, false),
                        tuple("Everything", Format.JSON, true),
                        tuple("Snapshot request", Format.HEX, false));
        assertThat(messages.get(0).content().content()).startsWith("{\n  \"type\": \"subscribe\",\n");
        assertThat(messages.get(2).content()).isEqualTo(new MessageContent(Format.HEX, "01000010736e617073686f74"));
    }

    @Test
    void theFieldsWinWhenTheTypedUrlIsNoLongerWhatTheySay() {
        var moved =
                Texts.project().replace("address: /fleets/{fleetId}/positions", "address: /fleets/{fleetId}/places");
        assertThat(read(moved, "positions").request().url())
                .startsWith("wss://lab.example.org/v1/fleets/{fleetId}/places?");
        var literal = Texts.project().replace("url: wss://{{host}}/v1", "url: wss://lab.example.org/v1");
        assertThat(read(literal, "positions").request().url())
                .startsWith("wss://lab.example.org/v1/fleets/{fleetId}/positions?");
        assertThat(read(literal.replace("host: lab.example.org", "host: other.example.org"), "positions")
                        .request()
                        .url())
                .startsWith("wss://other.example.org/v1/fleets/{fleetId}/positions?");
    }

    @Test
    void anEndpointFromElsewhereIsReadFromTheStandardsFields() {
        var endpoint = read(Texts.example("websocket-gemini"), "marketDataV1");
        assertThat(endpoint.name()).isEqualTo("marketDataV1");
        assertThat(endpoint.folder()).isEmpty();
        assertThat(endpoint.request().url()).isEqualTo("wss://api.gemini.com/v1/marketdata/{symbol}");
        assertThat(endpoint.request().path())
                .extracting(Parameter::name, Parameter::value)
                .containsExactly(tuple("symbol", "btcusd"));
        assertThat(endpoint.request().query()).isNotEmpty().allMatch(row -> !row.enabled());
        assertThat(endpoint.request().query().getFirst().type()).isEqualTo(ParameterType.BOOLEAN);
    }

    @Test
    void serversTagsSecurityAndExamplesOfClientsAreRead() {
        var endpoint = read("""
                asyncapi: 3.0.0
                info: {title: T, version: '1'}
                servers:
                  mqtt: {host: a.example.org, protocol: mqtt}
                  ws:
                    host: '{region}.example.org'
                    pathname: /api/
                    protocol: wss
                    variables:
                      region: {default: eu}
                    security: [{$ref: '#/components/securitySchemes/key'}]
                channels:
                  chat:
                    address: /chat
                    tags: [{name: Talk}]
                    messages:
                      say:
                        contentType: text/plain
                        payload: {type: string}
                        examples: [{name: Hi, payload: hello}]
                      said:
                        examples: [{name: Never, payload: 1}]
                    bindings:
                      ws:
                        query:
                          type: object
                          required: [room]
                          properties:
                            room: {type: string, default: one}
                            limit: {type: integer}
                operations:
                  say:
                    action: receive
                    channel: {$ref: '#/channels/chat'}
                    messages: [{$ref: '#/channels/chat/messages/say'}]
                components:
                  securitySchemes:
                    key: {type: httpApiKey, name: X-Key, in: header}
                """, "chat");
        assertThat(endpoint.folder()).isEqualTo("Talk");
        assertThat(endpoint.request().url()).isEqualTo("wss://eu.example.org/api/chat?room=one");
        assertThat(endpoint.request().auth()).isEqualTo(new Auth.ApiKey("X-Key", "{{apiKey}}", Auth.In.HEADER));
        assertThat(endpoint.request().messages())
                .containsExactly(new SavedMessage("Hi", "Hi", new MessageContent(Format.TEXT, "hello"), false, null));
    }

    private static final String KINDS = """
        asyncapi: 3.0.0
        info: {title: T, version: '1'}
        defaultContentType: application/json
        channels:
          prices:
            address: /
            messages:
              subscribe: {$ref: '#/components/messages/subscribe'}
              binary: {payload: {schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: {type: string}}}
              anything: {}
        components:
          messages:
            subscribe:
              payload: {$ref: '#/components/schemas/Subscribe'}
          schemas:
            Subscribe:
              type: object
              required: [event, pair]
              properties:
                event: {const: subscribe}
                pair: {type: array, items: {$ref: '#/components/schemas/Pair'}, minItems: 1}
            Pair: {type: string, pattern: '^[A-Z]{3}/[A-Z]{3}$'}
        """;

    @Test
    void aKindWithoutExamplesIsAMessageAsItsSchemaShowsIt() {
        assertThat(read(KINDS, "prices").request().messages()).singleElement().satisfies(message -> {
            assertThat(message.name()).isEqualTo("subscribe");
            assertThat(message.content().format()).isEqualTo(Format.JSON);
            assertThat(message.content().content())
                    .matches("\\{\\s+\"event\": \"subscribe\",\\s+\"pair\": \\[\\s+\"[A-Z]{3}/[A-Z]{3}\"\\s+]\\s+}");
        });
    }

    @Test
    void onlyChannelsOfWebSocketsAreEndpoints() {
        assertThat(EndpointReading.channels(
                        StandardDocument.cut(Standard.ASYNCAPI, Texts.example("streetlights-mqtt"))))
                .isEmpty();
        assertThat(EndpointReading.channels(PROJECT)).containsExactly("positions");
        assertThat(EndpointReading.endpoint(PROJECT, "none")).isEmpty();
    }
}
