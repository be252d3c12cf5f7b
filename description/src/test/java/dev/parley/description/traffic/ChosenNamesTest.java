package dev.parley.description.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.document.Standard;
import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenNamesTest {

    private static final String SHOP = "https://shop.example.org";
    private static final String ORDER = "{\"number\":1,\"total\":2.5}";

    private static Traffic shop() {
        return new Traffic()
                .get(SHOP + "/orders/1", 200, ORDER)
                .get(SHOP + "/orders/2", 200, ORDER)
                .exchange("PUT", SHOP + "/orders/1", ORDER, 200, ORDER);
    }

    private static Traffic feed() {
        return new Traffic()
                .connection(
                        "wss://feed.example.org/ws/17",
                        ">{\"type\":\"subscribe\",\"id\":1}",
                        "{\"type\":\"subscribed\",\"id\":1}",
                        "{\"type\":\"tick\",\"at\":{\"price\":1.5,\"size\":2}}",
                        "{\"type\":\"trade\",\"at\":{\"price\":1.5,\"size\":2}}")
                .connection(
                        "wss://feed.example.org/ws/18",
                        ">{\"type\":\"subscribe\",\"id\":7}",
                        "{\"type\":\"subscribed\",\"id\":7}");
    }

    /** Ids of the names that were found. */
    private static Map<String, String> found(Traffic traffic) {
        var found = new LinkedHashMap<String, String>();
        traffic.read()
                .proposals()
                .forEach(proposal -> proposal.names().forEach(name -> found.put(name.found(), name.id())));
        return found;
    }

    private static Map<String, String> choosing(Traffic traffic, String... pairs) {
        var found = found(traffic);
        var chosen = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) chosen.put(found.getOrDefault(pairs[i], pairs[i]), pairs[i + 1]);
        return chosen;
    }

    @Test
    void allThatIsNewAndHasANameIsFound() {
        assertThat(found(shop())).containsOnlyKeys("orderId", "getOrdersByOrderId", "Order", "putOrdersByOrderId");
        assertThat(found(feed()))
                .containsOnlyKeys(
                        "wsId",
                        "ws",
                        "feed-example-org",
                        "subscribe",
                        "subscribed",
                        "tick",
                        "trade",
                        "At",
                        "receiveSubscribe",
                        "sendWs");
    }

    @Test
    void chosenNamesOfHttpAreFollowed() {
        var chosen = choosing(shop(), "orderId", "number", "Order", "Purchase", "getOrdersByOrderId", "readOrder");
        var document = shop().choosing(chosen).with(Standard.OPENAPI);
        var item = document.tree().at("/paths/~1orders~1{number}");
        assertThat(item.propertyNames()).containsExactly("get", "put");
        assertThat(item.at("/get/operationId").asString()).isEqualTo("readOrder");
        assertThat(item.at("/put/parameters/0/name").asString()).isEqualTo("number");
        assertThat(item.at("/put/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Purchase");
        assertThat(document.tree().at("/components/schemas").propertyNames()).containsExactly("Purchase");
        assertThat(new OpenApiCheck().check(document.text())).isEmpty();
    }

    @Test
    void chosenNamesOfWebSocketsAreFollowed() {
        var chosen = choosing(
                feed(),
                "wsId",
                "market",
                "ws",
                "markets",
                "subscribe",
                "join",
                "receiveSubscribe",
                "joining",
                "At",
                "Quote",
                "feed-example-org",
                "production");
        var document = feed().choosing(chosen).with(Standard.ASYNCAPI);
        var tree = document.tree();
        assertThat(tree.at("/channels/markets/address").asString()).isEqualTo("/ws/{market}");
        assertThat(tree.at("/channels/markets/parameters").propertyNames()).containsExactly("market");
        assertThat(tree.at("/channels/markets/servers/0/$ref").asString()).isEqualTo("#/servers/production");
        assertThat(tree.at("/operations/joining/messages/0/$ref").asString())
                .isEqualTo("#/channels/markets/messages/join");
        assertThat(tree.at("/channels/markets/messages/tick/payload/properties/at/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Quote");
        assertThat(new AsyncApiCheck().check(document.text())).isEmpty();
    }

    @Test
    void proposalsKeepTheirIds() {
        var chosen = choosing(shop(), "orderId", "number", "Order", "Purchase");
        var before = shop().read().proposals();
        var after = shop().choosing(chosen).read().proposals();
        assertThat(after)
                .extracting(Proposal::id)
                .isEqualTo(before.stream().map(Proposal::id).toList());
        assertThat(after).extracting(Proposal::subject).containsExactly("GET /orders/{number}", "PUT /orders/{number}");
    }

    @Test
    void namesAreCheckedEachInItsPlace() {
        var wrong = choosing(shop(), "Order", "An order", "getOrdersByOrderId", "putOrdersByOrderId");
        assertThatThrownBy(() -> shop().choosing(wrong).read())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code() + " " + problem.place())
                                .containsExactlyInAnyOrder(
                                        "name-invalid Pointer[pointer=/names/schema openapi Order]",
                                        "name-taken Pointer[pointer=/names/operation openapi getOrdersByOrderId]"));
    }

    @Test
    void namesOfTheDescriptionAreTaken() {
        var described = shop().in("""
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths: {}
            components: {schemas: {Basket: {type: string}}}
            """);
        assertThatThrownBy(() ->
                        described.choosing(choosing(shop(), "Order", "Basket")).read())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void namesMayBeExchanged() {
        var chosen = choosing(feed(), "tick", "trade", "trade", "tick");
        assertThat(feed().choosing(chosen)
                        .socket("/channels/ws/messages/trade/payload/properties/type/const")
                        .asString())
                .isEqualTo("tick");
    }

    @Test
    void aProposalSaysTheSameByItselfAndWithOthers() {
        var traffic = new Traffic()
                .connection("wss://a.example.org/feed", "{\"a\":1}")
                .connection("wss://b.example.org/feed", "{\"b\":1}");
        assertThat(traffic.read().proposals())
                .extracting(proposal -> proposal.parts().getFirst().pointer())
                .containsExactly("/channels/feed", "/channels/feed2");
    }
}
