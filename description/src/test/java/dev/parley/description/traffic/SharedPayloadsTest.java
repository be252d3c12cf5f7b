package dev.parley.description.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.document.Standard;
import org.junit.jupiter.api.Test;

class SharedPayloadsTest {

    private static final String SHOP = "wss://shop.example.org/";

    private static Traffic orders() {
        return new Traffic()
                .connection(
                        SHOP + "orders",
                        ">{\"type\":\"place\",\"id\":1,\"order\":{\"number\":7,\"lines\":[{\"sku\":\"a\",\"count\":2}]}}",
                        "{\"type\":\"placed\",\"id\":1,\"order\":{\"number\":7,\"lines\":[]}}",
                        ">{\"type\":\"drop\",\"id\":2,\"line\":{\"sku\":\"a\",\"count\":2}}",
                        "{\"type\":\"dropped\",\"id\":2}")
                .connection(
                        SHOP + "news",
                        "{\"type\":\"sold\",\"order\":{\"number\":8,\"lines\":[{\"sku\":\"b\",\"count\":1}]}}",
                        "{\"type\":\"sold\",\"order\":{\"number\":9,\"lines\":[{\"sku\":\"c\",\"count\":3}]}}");
    }

    @Test
    void whatSeveralMessagesExchangeIsOneComponent() {
        assertThat(orders().socket("/components/schemas").propertyNames()).containsExactly("Order", "Line");
        for (var at : new String[] {"orders/messages/place", "orders/messages/placed", "news/messages/sold"})
            assertThat(orders().socket("/channels/" + at + "/payload/properties/order/$ref")
                            .asString())
                    .isEqualTo("#/components/schemas/Order");
        assertThat(orders().socket("/components/schemas/Order/properties/lines/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Line");
        assertThat(orders().socket("/channels/orders/messages/drop/payload/properties/line/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Line");
    }

    @Test
    void whatTellsAMessageStaysItsOwn() {
        var messages = new Traffic()
                .connection(
                        SHOP + "feed",
                        ">{\"op\":\"join\",\"room\":\"a\"}",
                        ">{\"op\":\"leave\",\"room\":\"a\"}",
                        ">{\"op\":\"join\",\"room\":\"b\"}")
                .socket("/channels/feed/messages");
        assertThat(messages.at("/join/payload/properties/op/const").asString()).isEqualTo("join");
        assertThat(messages.at("/leave/payload/properties/op/const").asString()).isEqualTo("leave");
    }

    @Test
    void theSameMessageOfTwoChannelsHasOneSchema() {
        var traffic = new Traffic();
        for (var channel : new String[] {"one", "two"})
            traffic.connection(
                    SHOP + channel,
                    "{\"type\":\"tick\",\"price\":1.5}",
                    "{\"type\":\"tick\",\"price\":2.5}",
                    "{\"type\":\"halt\",\"until\":7}");
        assertThat(traffic.socket("/channels/one/messages/tick/payload/$ref").asString())
                .isEqualTo("#/components/schemas/Tick");
        assertThat(traffic.socket("/channels/two/messages/tick/payload/$ref").asString())
                .isEqualTo("#/components/schemas/Tick");
        assertThat(traffic.socket("/components/schemas/Tick/properties/type/const")
                        .asString())
                .isEqualTo("tick");
    }

    @Test
    void theDocumentIsValidAndSaysAllOfIt() {
        var text = orders().with(Standard.ASYNCAPI).text();
        assertThat(new AsyncApiCheck().check(text)).isEmpty();
        assertThat(orders().in(text).read().proposals()).hasSize(2).allMatch(Proposal::isSaid);
    }

    @Test
    void eachChannelBringsWhatItLeadsTo() {
        var proposal = orders().read().proposals().getLast();
        assertThat(proposal.parts())
                .extracting(Proposal.ChangedPart::pointer)
                .contains("/components/schemas/Order", "/components/schemas/Line");
        assertThat(proposal.evidence()).contains("sold: shared schema Order, in 3 messages");
    }
}
