package dev.parley.description.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.asyncapi.ChannelMessages;
import dev.parley.description.document.Standard;
import dev.parley.description.schema.SchemaFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocketFromTrafficTest {

    private static final String FEED = "wss://feed.example.org/ws/";

    private static Traffic feed() {
        return new Traffic()
                .connection(
                        FEED + "17?v=2",
                        ">{\"type\":\"subscribe\",\"id\":1,\"topic\":\"btc\"}",
                        "{\"type\":\"subscribed\",\"id\":1}",
                        "{\"type\":\"tick\",\"topic\":\"btc\",\"price\":1.5}",
                        "{\"type\":\"tick\",\"topic\":\"btc\",\"price\":2}")
                .connection(
                        FEED + "18?v=2",
                        ">{\"type\":\"subscribe\",\"id\":7,\"topic\":\"eth\"}",
                        "{\"type\":\"subscribed\",\"id\":7}",
                        ">{\"type\":\"subscribe\",\"id\":8,\"topic\":\"sol\"}",
                        "{\"type\":\"tick\",\"topic\":\"eth\",\"price\":3.25}",
                        "{\"type\":\"subscribed\",\"id\":8}");
    }

    @Test
    void kindsAreToldApartByAMember() {
        assertThat(feed().socket("/channels/ws/messages").propertyNames())
                .containsExactly("subscribe", "subscribed", "tick");
        assertThat(feed().socket("/channels/ws/messages/tick/payload/properties/type/const")
                        .asString())
                .isEqualTo("tick");
    }

    @Test
    void theAddressHasItsParameterAndTheQueryItsBinding() {
        assertThat(feed().socket("/channels/ws/address").asString()).isEqualTo("/ws/{wsId}");
        assertThat(feed().socket("/channels/ws/bindings/ws/query/properties/v/type")
                        .asString())
                .isEqualTo("integer");
    }

    @Test
    void repliesAreFoundByTheirId() {
        var operation = feed().socket("/operations/receiveSubscribe");
        assertThat(operation.path("action").asString()).isEqualTo("receive");
        assertThat(operation.at("/reply/messages/0/$ref").asString()).isEqualTo("#/channels/ws/messages/subscribed");
        assertThat(feed().socket("/channels/ws/messages/subscribe/correlationId/location")
                        .asString())
                .isEqualTo("$message.payload#/id");
        assertThat(feed().read().proposals().getFirst().evidence()).contains("subscribe → subscribed: 3 of 3, by id");
    }

    @Test
    void whatComesUnaskedIsSentByTheService() {
        assertThat(feed().socket("/operations/sendWs/messages").toString())
                .isEqualTo("[{\"$ref\":\"#/channels/ws/messages/tick\"}]");
    }

    @Test
    void theDocumentIsValidAndSaysAllOfIt() {
        var text = feed().with(Standard.ASYNCAPI).text();
        assertThat(new AsyncApiCheck().check(text)).isEmpty();
        assertThat(feed().in(text).read().proposals()).singleElement().matches(Proposal::isSaid);
    }

    @Test
    void jsonRpcIsToldByMethodAndAnswersByResult() {
        var rpc = new Traffic()
                .connection(
                        "ws://node.example.org/",
                        ">{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"getBlock\",\"params\":[1]}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"hash\":\"a\"}}",
                        ">{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"getGas\",\"params\":[]}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"head\",\"params\":{\"n\":5}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":1,\"message\":\"no\"}}");
        assertThat(rpc.socket("/channels/channel/messages").propertyNames())
                .containsExactlyInAnyOrder("getBlock", "getGas", "result", "head", "error");
        assertThat(rpc.socket("/operations/receiveGetBlock/reply/messages/0/$ref")
                        .asString())
                .endsWith("/result");
        assertThat(rpc.socket("/operations/receiveGetGas/reply/messages/0/$ref").asString())
                .endsWith("/error");
    }

    @Test
    void withoutAMemberThatTellsShapesDo() {
        var messages = new Traffic()
                .connection(
                        "ws://a.example.org/feed",
                        "{\"price\":1,\"symbol\":\"A\"}",
                        "{\"user\":\"x\",\"text\":\"hello there\"}",
                        "{\"price\":2,\"symbol\":\"B\"}",
                        "{\"user\":\"y\",\"text\":\"oh\"}")
                .socket("/channels/feed/messages");
        assertThat(messages.propertyNames()).containsExactly("priceSymbol", "textUser");
    }

    @Test
    void aStateIsNoKind() {
        var traffic = new Traffic();
        var texts = new String[12];
        for (int i = 0; i < 12; i++)
            texts[i] = "{\"order\":%d,\"state\":\"%s\"}".formatted(1000 + i, i % 2 == 0 ? "open" : "closed");
        var messages = traffic.connection("ws://a.example.org/orders", texts).socket("/channels/orders/messages");
        assertThat(messages.size()).isEqualTo(1);
        assertThat(messages.at("/serverMessage/payload/properties/state/enum").toString())
                .isEqualTo("[\"open\",\"closed\"]");
    }

    @Test
    void socketIoIsToldByItsEvents() {
        var messages = new Traffic()
                .connection(
                        "ws://a.example.org/socket.io/?EIO=4&transport=websocket",
                        "0{\"sid\":\"a\",\"upgrades\":[]}",
                        ">40",
                        "40{\"sid\":\"b\"}",
                        ">42[\"say\",{\"text\":\"x\"}]",
                        "42[\"said\",{\"text\":\"x\"}]",
                        "2",
                        ">3")
                .socket("/channels/socketIo/messages");
        assertThat(messages.propertyNames())
                .contains("engineOpen", "connect", "say", "said", "enginePing", "enginePong");
        assertThat(messages.at("/say/payload/pattern").asString()).contains("say");
    }

    private static Traffic rooms(String... more) {
        return new Traffic()
                .connection(
                        "ws://a.example.org/socket.io/?EIO=4&transport=websocket",
                        "0{\"sid\":\"a\",\"upgrades\":[]}",
                        ">40",
                        "40{\"sid\":\"b\"}",
                        ">421[\"say\",{\"text\":\"x\",\"to\":[1]},true]",
                        "431[\"ok\"]",
                        ">42/room,2[\"say\",{\"text\":\"y\",\"to\":[]},false]",
                        "42[\"said\",{\"text\":\"x\"}]",
                        "42[\"tick\"]")
                .connection("ws://a.example.org/socket.io/?EIO=4&transport=websocket", more);
    }

    @Test
    void theArgumentsOfEventsOfSocketIoHaveSchemas() {
        var messages = rooms().socket("/channels/socketIo/messages");
        var say = messages.at("/say/payload/x-parley/arguments");
        assertThat(say.at("/items/0/properties/text/type").asString()).isEqualTo("string");
        assertThat(say.at("/items/1/type").asString()).isEqualTo("boolean");
        assertThat(messages.at("/said/payload/x-parley/arguments/items/properties/text/type")
                        .asString())
                .isEqualTo("string");
        assertThat(messages.at("/tick/payload").has("x-parley")).isFalse();
        var document = rooms().with(Standard.ASYNCAPI);
        assertThat(new AsyncApiCheck().check(document.text())).isEmpty();
        assertThat(rooms().in(document.text()).read().proposals()).allMatch(Proposal::isSaid);
    }

    @Test
    void anEventOfSocketIoIsHeldAgainstTheSchemasOfItsArguments() {
        var document = rooms().with(Standard.ASYNCAPI);
        var judge = ChannelMessages.of(document, "socketIo").orElseThrow().judge();
        assertThat(judge.judge(true, "42[\"say\",{\"text\":\"z\",\"to\":[3]},true]")
                        .fits())
                .isTrue();
        var wrong = judge.judge(true, "42[\"say\",{\"text\":5},true]");
        assertThat(wrong.kind()).extracting(ChannelMessages.Kind::key).isEqualTo("say");
        assertThat(wrong.faults()).extracting(SchemaFault::pointer).contains("/0/text");
    }

    @Test
    void describedArgumentsOfSocketIoAreWidened() {
        var before = rooms().with(Standard.ASYNCAPI).text();
        var after = rooms(">42[\"say\",{\"text\":\"z\",\"to\":[\"all\"],\"loud\":true},true]")
                .in(before)
                .with(Standard.ASYNCAPI)
                .tree();
        var first = after.at("/channels/socketIo/messages/say/payload/x-parley/arguments/items/0/properties");
        assertThat(first.at("/loud/type").asString()).isEqualTo("boolean");
        assertThat(first.at("/to/items/type").toString()).contains("string", "integer");
    }

    private static Traffic bytes() {
        return new Traffic()
                .connection(
                        "ws://a.example.org/game",
                        ">0x01aa",
                        "0x89504e470d0a1a0a",
                        "0x02bb",
                        ">0x01cc",
                        "0x02dd",
                        "0x0300",
                        ">0x0207",
                        "0x02ee",
                        ">0x0111",
                        ">0x0212",
                        ">0x0213",
                        "0x0301",
                        "0x0302");
    }

    @Test
    void kindsOfBinaryMessagesAreToldByHowTheyBegin() {
        var document = bytes().with(Standard.ASYNCAPI);
        var messages = document.tree().at("/channels/game/messages");
        assertThat(messages.propertyNames()).containsExactlyInAnyOrder("binary0x01", "binary0x02", "binary0x03", "png");
        assertThat(messages.at("/png/payload/contentMediaType").asString()).isEqualTo("image/png");
        assertThat(messages.at("/png/contentType").asString()).isEqualTo("image/png");
        assertThat(messages.at("/binary0x03/payload/x-parley/begins").asString())
                .isEqualTo("03");
        assertThat(new AsyncApiCheck().check(document.text())).isEmpty();
        assertThat(bytes().in(document.text()).read().proposals()).allMatch(Proposal::isSaid);
        var judge = ChannelMessages.of(document, "game").orElseThrow().judge();
        assertThat(judge.judge(false, null, "03ff").kind())
                .extracting(ChannelMessages.Kind::key)
                .isEqualTo("binary0x03");
        assertThat(judge.judge(false, null, "7fff").kind()).isNull();
    }

    @Test
    void binaryMessagesThatBeginAnyhowAreOneKind() {
        var messages = new Traffic()
                .connection("ws://a.example.org/noise", "0x1234", "0x8812", "0x0f12", "0x7712", "0x3312", "0x5512")
                .socket("/channels/noise/messages");
        assertThat(messages.propertyNames()).containsExactly("serverBinary");
    }

    @Test
    void whatIsDescribedStaysAndIsWidened() {
        var before = """
            asyncapi: 3.0.0
            info: {title: Feed, version: 1.0.0}
            servers:
              feed: {host: feed.example.org, protocol: wss}
            channels:
              prices:
                address: /ws/{room}
                parameters: {room: {description: Where}}
                messages:
                  tick: # ours
                    payload:
                      type: object
                      required: [type, price, topic]
                      properties: {type: {const: tick}, price: {type: integer}, topic: {type: string}}
            operations:
              prices: {action: send, channel: {$ref: '#/channels/prices'}}
            """;
        var text = feed().in(before).with(Standard.ASYNCAPI);
        var messages = text.tree().at("/channels/prices/messages");
        assertThat(messages.propertyNames()).containsExactly("tick", "subscribe", "subscribed");
        assertThat(messages.at("/tick/payload/properties/price/type").asString())
                .isEqualTo("number");
        assertThat(text.text()).contains("tick: # ours", "description: Where");
        assertThat(new AsyncApiCheck().check(text.text())).isEmpty();
    }

    @Test
    void pairsWithoutAnIdAreFoundByTheirOrderAndOfFewItIsSaidThatTheyMayBeChance() {
        assertThat(pings(2).socket("/operations/receivePing/reply/messages/0/$ref")
                        .asString())
                .endsWith("/pong");
        assertThat(pings(2).read().proposals().getFirst().evidence())
                .contains("ping → pong: 2 of 2, by order alone, which may be chance in so few");
        assertThat(pings(5).read().proposals().getFirst().evidence()).contains("ping → pong: 5 of 5, by order alone");
    }

    private static Traffic pings(int times) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            texts.addAll(List.of(">{\"type\":\"ping\"}", "{\"type\":\"pong\"}", "{\"type\":\"news\"}"));
        }
        return new Traffic().connection("ws://a.example.org/p", texts.toArray(String[]::new));
    }
}
