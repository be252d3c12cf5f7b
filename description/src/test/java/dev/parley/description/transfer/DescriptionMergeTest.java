package dev.parley.description.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Source;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescriptionMergeTest {

    private static final String THERE = """
        openapi: 3.1.1
        info: {title: Mine, version: '1'} # ours
        tags: [{name: a}]
        paths:
          /orders:
            get:
              x-parley: {name: List}
              summary: All # of them
              responses: {default: {description: d}}
            delete: {responses: {default: {description: d}}}
        components:
          schemas:
            Order: {type: object}
        """;

    private static final String COMES = """
        openapi: 3.1.1
        info: {title: Theirs, version: '2'}
        tags: [{name: a}, {name: b}]
        paths:
          /orders:
            get:
              summary: All orders
              responses: {default: {description: d}}
            post: {responses: {default: {description: d}}}
          /new:
            parameters: [{name: x, in: query, schema: {}}]
            get: {responses: {default: {description: d}}}
        components:
          schemas:
            Order: {type: object}
            Line: {type: string}
        """;

    private static JsonNode tree(String text) {
        return Source.parse(text).tree();
    }

    private static Merged merged(OnMeeting choice) {
        return DescriptionMerge.merge(
                Standard.OPENAPI, StandardDocument.cut(Standard.OPENAPI, THERE), tree(COMES), choice);
    }

    private static String after(Merged merged) {
        return StandardDocument.cut(Standard.OPENAPI, THERE)
                .with(merged.edits())
                .text();
    }

    @Test
    void whatIsNewComesBehindWhatIsThere() {
        var merged = merged(OnMeeting.KEEP);
        assertThat(merged.added()).containsExactly("POST /orders", "GET /new", "schema Line");
        assertThat(merged.kept()).containsExactly("info", "GET /orders");
        assertThat(merged.gone()).containsExactly("DELETE /orders");
        assertThat(merged.changed()).isEmpty();
        var after = tree(after(merged));
        assertThat(after.at("/paths").propertyNames()).containsExactly("/orders", "/new");
        assertThat(after.at("/paths/~1new/parameters")).hasSize(1);
        assertThat(after.at("/paths/~1orders/get/summary").asString()).isEqualTo("All");
        assertThat(after.at("/tags")).hasSize(2);
        assertThat(after.at("/components/schemas").propertyNames()).containsExactly("Order", "Line");
    }

    @Test
    void whatComesTakesThePlaceOfWhatIsThereButForWhatWasTyped() {
        var merged = merged(OnMeeting.REPLACE);
        assertThat(merged.changed()).containsExactly("info", "GET /orders");
        var text = after(merged);
        assertThat(text).contains("summary: All orders # of them").contains("# ours");
        assertThat(tree(text).at("/paths/~1orders/get/x-parley/name").asString())
                .isEqualTo("List");
        assertThat(tree(text).at("/info/title").asString()).isEqualTo("Theirs");
        assertThat(tree(text).at("/paths/~1orders").has("delete")).isTrue();
    }

    @Test
    void eachOperationCanBeChosenByItself() {
        var merged = DescriptionMerge.merge(
                Standard.OPENAPI, StandardDocument.cut(Standard.OPENAPI, THERE), tree(COMES), "GET /orders"::equals);
        assertThat(merged.changed()).containsExactly("GET /orders");
        assertThat(merged.kept()).containsExactly("info");
    }

    @Test
    void theSameAgainChangesNothing() {
        var document = StandardDocument.cut(Standard.OPENAPI, THERE)
                .with(merged(OnMeeting.REPLACE).edits());
        var again = DescriptionMerge.merge(Standard.OPENAPI, document, tree(COMES), OnMeeting.REPLACE);
        assertThat(again.edits()).isEmpty();
        assertThat(again.added()).isEmpty();
    }

    @Test
    void channelsAndOperationsOfAsyncApiMergeAlike() {
        var there = "asyncapi: 3.0.0\ninfo: {title: T, version: '1'}\nchannels:\n  a: {address: /a}\n";
        var comes = """
            asyncapi: 3.0.0
            info: {title: T, version: '1'}
            servers:
              s: {host: h, protocol: wss}
            channels:
              a: {address: /b}
              c: {address: /c}
            operations:
              o: {action: send, channel: {$ref: '#/channels/c'}}
            components: {messages: {m: {payload: {}}}}
            """;
        var document = StandardDocument.cut(Standard.ASYNCAPI, there);
        var merged = DescriptionMerge.merge(Standard.ASYNCAPI, document, tree(comes), OnMeeting.REPLACE);
        assertThat(merged.added()).containsExactly("server s", "channel c", "operation o", "message m");
        assertThat(merged.changed()).containsExactly("channel a");
        assertThat(document.with(merged.edits()).tree().path("channels"))
                .isEqualTo(tree(comes).path("channels"));
    }

    private static StandardDocument together(Standard standard, StandardDocument there, String comes) {
        return there.with(DescriptionMerge.merge(standard, there, tree(comes), OnMeeting.KEEP)
                .edits());
    }

    private static final String SHOP = """
        openapi: 3.1.1
        info: {title: Shop, version: '1'}
        servers: [{url: https://shop.example}]
        paths:
          /orders: {get: {responses: {default: {description: d}}}}
        """;

    private static final String BANK = """
        openapi: 3.1.1
        info: {title: Bank, version: '1'}
        servers: [{url: https://bank.example/v1}]
        security: [{token: []}]
        paths:
          /orders: {post: {responses: {default: {description: d}}}}
          /accounts:
            get: {responses: {default: {description: d}}}
            post: {security: [], responses: {default: {description: d}}}
        components:
          securitySchemes: {token: {type: http, scheme: bearer}}
        """;

    @Test
    void anotherApiKeepsItsServersAndWhomItLetsIn() {
        var document = together(Standard.OPENAPI, StandardDocument.cut(Standard.OPENAPI, SHOP), BANK);
        var after = document.tree();
        var bank = tree(BANK).path("servers");
        assertThat(after.path("servers")).isEqualTo(tree(SHOP).path("servers"));
        assertThat(after.has("security")).isFalse();
        assertThat(after.at("/paths/~1orders").has("servers")).isFalse();
        assertThat(after.at("/paths/~1orders/get").propertyNames()).containsExactly("responses");
        assertThat(after.at("/paths/~1orders/post/servers")).isEqualTo(bank);
        assertThat(after.at("/paths/~1orders/post/security/0").has("token")).isTrue();
        assertThat(after.at("/paths/~1accounts/servers")).isEqualTo(bank);
        assertThat(after.at("/paths/~1accounts/get").has("servers")).isFalse();
        assertThat(after.at("/paths/~1accounts/get/security/0").has("token")).isTrue();
        assertThat(after.at("/paths/~1accounts/post/security")).isEmpty();
    }

    @Test
    void whatAnotherApiHadToSayIsNoDifferenceWhenItComesAgain() {
        var document = together(Standard.OPENAPI, StandardDocument.cut(Standard.OPENAPI, SHOP), BANK);
        var again = DescriptionMerge.merge(Standard.OPENAPI, document, tree(BANK), OnMeeting.KEEP);
        assertThat(again.edits()).isEmpty();
        assertThat(again.kept()).containsExactly("info", "servers");
        var moved = tree(BANK.replace("/v1", "/v2"));
        assertThat(DescriptionMerge.merge(Standard.OPENAPI, document, moved, OnMeeting.KEEP)
                        .kept())
                .containsExactly("info", "servers", "POST /orders", "servers of /accounts");
    }

    @Test
    void aRootThatTakesWhatComesSaysItForAll() {
        var there = StandardDocument.cut(Standard.OPENAPI, SHOP);
        var merged = DescriptionMerge.merge(Standard.OPENAPI, there, tree(BANK), OnMeeting.REPLACE);
        var after = there.with(merged.edits()).tree();
        assertThat(after.path("servers")).isEqualTo(tree(BANK).path("servers"));
        assertThat(after.at("/paths/~1accounts").has("servers")).isFalse();
    }

    @Test
    void theSameApiWithMoreServersLeavesThemToItsRoot() {
        var more = SHOP.replace("[{url", "[{url: https://new.example}, {url")
                .replace("/orders:", "/new:")
                .replace("title: Shop", "title: Shops");
        var after = together(Standard.OPENAPI, StandardDocument.cut(Standard.OPENAPI, SHOP), more)
                .tree();
        assertThat(after.at("/paths/~1new").propertyNames()).containsExactly("get");
    }

    private static final String PRICES = """
        asyncapi: 3.0.0
        info: {title: Prices, version: '1'}
        servers: {production: {host: prices.example, protocol: wss}}
        channels: {prices: {address: /prices}}
        """;

    private static final String CHAT = """
        asyncapi: 3.0.0
        info: {title: Chat, version: '1'}
        servers: {production: {host: chat.example, protocol: wss}, spare: {host: spare.example, protocol: wss}}
        channels:
          rooms: {address: /rooms}
          lobby: {address: /lobby, servers: [{$ref: '#/servers/production'}]}
        """;

    @Test
    void channelsOfAnotherApiStayOnItsServersThoughTheyBearTheSameName() {
        var document = together(Standard.ASYNCAPI, StandardDocument.cut(Standard.ASYNCAPI, PRICES), CHAT);
        var after = document.tree();
        assertThat(after.path("servers").propertyNames()).containsExactly("production", "production2", "spare");
        assertThat(after.at("/servers/production2/host").asString()).isEqualTo("chat.example");
        assertThat(after.at("/channels/rooms/servers"))
                .isEqualTo(tree("[{$ref: '#/servers/production2'}, {$ref: '#/servers/spare'}]"));
        assertThat(after.at("/channels/lobby/servers")).isEqualTo(tree("[{$ref: '#/servers/production2'}]"));
        assertThat(after.at("/channels/prices").propertyNames()).containsExactly("address");
        var again = DescriptionMerge.merge(Standard.ASYNCAPI, document, tree(CHAT), OnMeeting.KEEP);
        assertThat(again.edits()).isEmpty();
        assertThat(again.kept()).containsExactly("info");
    }

    @Test
    void aWebSocketWithoutServersStaysOneBesideServersOfOtherProtocols() {
        var there = StandardDocument.cut(
                Standard.ASYNCAPI,
                "asyncapi: 3.0.0\ninfo: {title: Prices, version: '1'}\nchannels: {prices: {address: /prices}}\n");
        assertThat(EndpointReading.channels(there)).containsExactly("prices");
        var document = together(Standard.ASYNCAPI, there, CHAT.replace("wss", "https"));
        assertThat(EndpointReading.channels(document)).containsExactly("prices");
        var again = DescriptionMerge.merge(Standard.ASYNCAPI, document, there.tree(), OnMeeting.KEEP);
        assertThat(again.edits()).isEmpty();
    }
}
