package dev.parley.description.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.request.UrlRows;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndpointWritingTest {

    private static final StandardDocument PROJECT = StandardDocument.cut(Standard.ASYNCAPI, Texts.project());

    private static Parameter row(String name, String value, ParameterType type, @Nullable String description) {
        return new Parameter(name, value, List.of(), null, null, false, type, true, description, true);
    }

    private static WebSocketRequest positions() {
        return EndpointReading.endpoint(PROJECT, "positions").orElseThrow().request();
    }

    private static WebSocketRequest withQuery(WebSocketRequest request, UnaryOperator<List<Parameter>> change) {
        var query = change.apply(new ArrayList<>(request.query()));
        return new WebSocketRequest(
                UrlRows.url(request.url(), query),
                query,
                request.path(),
                request.headers(),
                request.cookies(),
                request.auth(),
                request.message(),
                request.messages(),
                request.options(),
                request.description());
    }

    private static WebSocketRequest withUrl(WebSocketRequest request, String url) {
        return new WebSocketRequest(
                UrlRows.url(url, request.query()),
                request.query(),
                UrlRows.pathRows(url, request.path()),
                request.headers(),
                request.cookies(),
                request.auth(),
                request.message(),
                request.messages(),
                request.options(),
                request.description());
    }

    private static WebSocketRequest withMessages(WebSocketRequest request, List<SavedMessage> messages) {
        return new WebSocketRequest(
                request.url(),
                request.query(),
                request.path(),
                request.headers(),
                request.cookies(),
                request.auth(),
                request.message(),
                messages,
                request.options(),
                request.description());
    }

    private static String saved(WebSocketRequest request) {
        return PROJECT.with(EndpointWriting.save(PROJECT, "positions", request)).text();
    }

    @Test
    void aNewEndpointIsWrittenAsAPersonWould() {
        var query = List.of(
                row("interval", "1000", ParameterType.INTEGER, "Milliseconds between two"),
                new Parameter(
                        "zones",
                        null,
                        List.of("Europe/Berlin", "UTC"),
                        null,
                        null,
                        false,
                        ParameterType.ARRAY,
                        true,
                        null,
                        false),
                row("token", "{{token}}", ParameterType.STRING, null));
        var request = new WebSocketRequest(
                UrlRows.url("wss://clock.example.org/{zone}", query),
                query,
                List.of(row("zone", "utc", ParameterType.STRING, "Where the clock hangs")),
                List.of(row("X-Trace", "{{$uuid}}", ParameterType.STRING, null)),
                List.of(row("theme", "dark", ParameterType.STRING, null)),
                new Auth.Bearer("{{token}}", "Bearer"),
                new MessageContent(Format.JSON, "{\n  \"zones\": []\n}"),
                List.of(new SavedMessage("m1", "All zones", new MessageContent(Format.HEX, "00ff"), true, 5000)),
                new ConnectionOptions(
                        List.of("clock.v1"), null, 5000, null, null, null, null, true, null, null, null, null),
                "Tells the time");
        var created = EndpointWriting.create(
                StandardDocument.titled(Standard.ASYNCAPI, "Clocks"), "World clock", "Time / World", request, null);
        assertThat(created.channel()).isEqualTo("worldClock");
        assertThat(StandardDocument.titled(Standard.ASYNCAPI, "Clocks")
                        .with(created.edits())
                        .text())
                .isEqualTo("""
                    asyncapi: 3.0.0
                    info:
                      title: Clocks
                      version: 1.0.0
                    servers:
                      clock-example-org:
                        host: clock.example.org
                        protocol: wss
                    channels:
                      worldClock:
                        title: World clock
                        description: Tells the time
                        address: /{zone}
                        servers:
                          - $ref: '#/servers/clock-example-org'
                        parameters:
                          zone:
                            description: Where the clock hangs
                            examples: [utc]
                        bindings:
                          ws:
                            query:
                              type: object
                              properties:
                                interval:
                                  type: integer
                                  description: Milliseconds between two
                                  examples: [1000]
                                zones:
                                  type: array
                                  items:
                                    type: string
                                  examples: [[Europe/Berlin, UTC]]
                                token:
                                  type: string
                            headers:
                              type: object
                              properties:
                                X-Trace:
                                  type: string
                            bindingVersion: 0.1.0
                        x-parley:
                          folder: Time / World
                          query:
                            - {name: interval, value: '1000'}
                            - {name: zones, value: [Europe/Berlin, UTC], explode: false}
                            - {name: token, value: '{{token}}'}
                          headers:
                            - {name: X-Trace, value: '{{$uuid}}'}
                          cookies:
                            - {name: theme, value: dark}
                          auth:
                            kind: bearer
                            token: '{{token}}'
                          message:
                            format: JSON
                            text: |-
                              {
                                "zones": []
                              }
                          messages:
                            - {id: m1, name: All zones, format: Binary · Hex, bytes: AP8=, onOpen: true, repeatEvery: 5s}
                          connection:
                            subprotocols: [clock.v1]
                            connectTimeout: 5s
                            policy: strict
                    """);
    }

    @Test
    void aVariableHostNamesNoServer() {
        var created = EndpointWriting.create(
                StandardDocument.titled(Standard.ASYNCAPI, "Demo"),
                "Echo",
                "",
                WebSocketRequest.of("ws://{{$parley.host}}/demo/{{room}}"),
                null);
        assertThat(StandardDocument.titled(Standard.ASYNCAPI, "Demo")
                        .with(created.edits())
                        .text())
                .endsWith("""
                    servers: {}
                    channels:
                      echo:
                        title: Echo
                        address: /demo/{room}
                        parameters:
                          room: {}
                        x-parley:
                          url: ws://{{$parley.host}}/demo/{{room}}
                    """);
    }

    @Test
    void aChangedValueTouchesNothingElse() {
        var request = withQuery(positions(), rows -> {
            rows.set(
                    2,
                    new Parameter(
                            "since",
                            "{{start}}",
                            List.of(),
                            null,
                            null,
                            false,
                            ParameterType.STRING,
                            false,
                            null,
                            true));
            return rows;
        });
        assertThat(EndpointWriting.save(PROJECT, "positions", request))
                .singleElement()
                .satisfies(edit -> {
                    assertThat(edit.name()).isEqualTo(PartName.channel("positions"));
                    assertThat(((PartEdit.Change) edit).operations())
                            .extracting(Operation::at)
                            .containsExactly(Pointer.parse("/x-parley/query/2/value"));
                });
        assertThat(saved(request)).isEqualTo(Texts.project().replace("{{lastTick}}", "{{start}}"));
    }

    @Test
    void aLiteralValueIsTheExampleToo() {
        var request = withQuery(positions(), rows -> {
            rows.set(1, row("interval", "250", ParameterType.INTEGER, "Milliseconds between two messages"));
            return rows;
        });
        assertThat(saved(request))
                .isEqualTo(Texts.project()
                        .replace("examples: [1000]", "examples: [250]")
                        .replace("value: '1000'", "value: '250'"));
    }

    @Test
    void nothingIsWrittenWhenNothingChanged() {
        assertThat(EndpointWriting.save(PROJECT, "positions", positions())).isEmpty();
        assertThat(EndpointWriting.rename(PROJECT, "positions", "Positions")).isEmpty();
        assertThat(EndpointWriting.move(PROJECT, "positions", "Vehicles", null)).isEmpty();
    }

    @Test
    void anotherHostChangesTheServerThatIsItsOwn() {
        assertThat(saved(withUrl(positions(), "ws://localhost:8080/v1/fleets/{fleetId}/positions")))
                .contains("  lab:\n    host: localhost:8080\n    pathname: /v1\n    protocol: ws\n")
                .doesNotContain("url: ");
        assertThat(saved(withUrl(positions(), "{{base}}/other")))
                .contains("servers: {}")
                .contains("    address: /other\n    bindings:")
                .contains("url: '{{base}}/other'");
    }

    @Test
    void endpointsShareAServer() {
        var request = WebSocketRequest.of("wss://lab.example.org/v1/alarms");
        var document = PROJECT.with(EndpointWriting.create(PROJECT, "Alarms", "", request, "positions")
                .edits());
        assertThat(EndpointReading.channels(document)).containsExactly("alarms", "positions");
        assertThat(document.text()).contains("    address: /alarms\n    servers:\n      - $ref: '#/servers/lab'\n");
        var moved = document.with(
                EndpointWriting.save(document, "alarms", WebSocketRequest.of("wss://new.example.org/alarms")));
        assertThat(moved.text()).contains("host: lab.example.org").contains("host: new.example.org");
    }

    @Test
    void anExampleOfAKindChangesThere() {
        var old = positions().messages();
        var changed = new ArrayList<>(old);
        changed.set(
                0,
                new SavedMessage(
                        "Harbour",
                        "Port",
                        new MessageContent(Format.JSON, "{\"type\": \"subscribe\", \"requestId\": \"r-2\"}"),
                        true,
                        null));
        var text = saved(withMessages(positions(), changed));
        assertThat(text)
                .containsSubsequence(
                        "          - name: Port\n",
                        "            payload:\n",
                        "              type: subscribe\n",
                        "              requestId: r-2\n");
        assertThat(text).contains("ref: subscribe").doesNotContain("bbox: [9.9");
        assertThat(EndpointReading.endpoint(StandardDocument.cut(Standard.ASYNCAPI, text), "positions")
                        .orElseThrow()
                        .request()
                        .messages())
                .isEqualTo(changed);
    }

    @Test
    void jsonDocumentsAreWrittenAsJson() {
        var json =
                "{\n  \"asyncapi\": \"3.0.0\",\n  \"info\": {\n    \"title\": \"T\",\n    \"version\": \"1\"\n  }\n}\n";
        var document = StandardDocument.cut(Standard.ASYNCAPI, json);
        var written = document.with(EndpointWriting.create(document, "A", "", WebSocketRequest.of("ws://h/a"), null)
                .edits());
        assertThat(written.text()).isEqualTo("""
            {
              "asyncapi": "3.0.0",
              "info": {
                "title": "T",
                "version": "1"
              },
              "servers": {
                "h": {
                  "host": "h",
                  "protocol": "ws"
                }
              },
              "channels": {
                "a": {
                  "title": "A",
                  "address": "/a",
                  "servers": [
                    {
                      "$ref": "#/servers/h"
                    }
                  ]
                }
              }
            }
            """);
    }

    @Test
    void anAddressWithoutASlashStandsBehindOneAndStaysAsItIsWritten() {
        var document = StandardDocument.cut(Standard.ASYNCAPI, """
            asyncapi: 3.0.0
            info: {title: Chat, version: 1.0.0}
            servers:
              chat: {host: chat.example.org, pathname: /v1, protocol: wss}
              other: {host: other.example.org, protocol: wss}
            channels:
              rooms:
                address: rooms/{room}
                servers: [{$ref: '#/servers/chat'}]
                parameters: {room: {default: a}}
            """);
        var request = EndpointReading.endpoint(document, "rooms").orElseThrow().request();
        assertThat(request.url()).isEqualTo("wss://chat.example.org/v1/rooms/{room}");
        assertThat(EndpointWriting.save(document, "rooms", request)).isEmpty();
        var moved = document.with(
                EndpointWriting.save(document, "rooms", withUrl(request, "wss://other.example.org/rooms/{room}")));
        assertThat(moved.text()).contains("address: rooms/{room}", "#/servers/other");
        var renamed = document.with(
                EndpointWriting.save(document, "rooms", withUrl(request, "wss://chat.example.org/v1/halls/{room}")));
        assertThat(renamed.text()).contains("address: /halls/{room}");
    }
}
