package dev.parley.description.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathFindingTest {

    private static final String SHOP = "https://shop.example.org";
    private static final List<String> NAMES = List.of("anna", "bert", "cleo", "dora", "emil", "fred");
    private static final List<String> THINGS = List.of("orders", "users", "carts", "items", "tags");

    @Test
    void wordsWithTheSameWordsBehindThemAreValuesAndSoIsWhatStandsBetweenThese() {
        var traffic = new Traffic();
        for (int i = 0; i < NAMES.size(); i++) {
            var shop = NAMES.get(NAMES.size() - 1 - i);
            traffic.get(
                    SHOP + "/groups/" + NAMES.get(i) + "/kinds/retail/shops/" + shop + "/rooms", 200, "{\"rooms\":1}");
        }
        assertThat(traffic.subjects()).containsExactly("GET /groups/{group}/kinds/retail/shops/{shop}/rooms");
    }

    @Test
    void whatFewHaveBehindThemHidesNotThatTheyAreValues() {
        var traffic = new Traffic();
        for (var name : NAMES) traffic.get(SHOP + "/people/" + name + "/pets", 200, "{\"pets\":[{\"kind\":1}]}");
        traffic.get(SHOP + "/people/anna/house", 200, "{\"street\":1}");
        traffic.get(SHOP + "/people/me", 200, "{\"id\":1}");
        assertThat(traffic.subjects())
                .containsExactlyInAnyOrder("GET /people/{people}/pets", "GET /people/{people}/house", "GET /people/me");
    }

    @Test
    void listsOfDifferentThingsInOneFrameStayApart() {
        var traffic = new Traffic();
        for (var thing : THINGS) {
            var item = "{\"id\":1,\"" + thing + "Name\":1,\"" + thing + "Place\":1,\"" + thing + "Sum\":1}";
            traffic.get(SHOP + "/api/" + thing, 200, "{\"data\":[" + item + "],\"total\":1}");
        }
        assertThat(traffic.subjects()).hasSize(5);
    }

    @Test
    void thingsThatAllHaveTheSameWordsBehindThemStayApart() {
        for (var behind : List.of("/export/csv", "/actuator/health", "/count")) {
            var traffic = new Traffic();
            for (var thing : THINGS) {
                traffic.get(SHOP + "/api/" + thing, 200, "[{\"id\":1,\"" + thing + "Name\":1}]");
                traffic.get(SHOP + "/api/" + thing + behind, 200, behind.endsWith("csv") ? "" : "{\"status\":1}");
            }
            assertThat(traffic.subjects()).hasSize(10);
        }
    }

    @Test
    void thingsWithOperationsOfTheirOwnStayApartWhateverElseTheyShare() {
        var shared = new Traffic();
        for (var thing : THINGS) health(shared, thing);
        assertThat(ownOperations(shared).subjects()).hasSize(10);

        var framed = new Traffic();
        for (var thing : THINGS) {
            framed.get(SHOP + "/api/" + thing + "/list", 200, "{\"items\":[],\"total\":1}")
                    .exchange("POST", SHOP + "/api/" + thing + "/save", "", 200, "{\"id\":1,\"ok\":true}");
        }
        assertThat(ownOperations(framed).subjects()).hasSize(15);
    }

    @Test
    void wordsWithTwoVerbsBehindThemAreThings() {
        for (var verbs : List.of(List.of("list", "save"), List.of("query", "Update"))) {
            var traffic = new Traffic();
            for (var thing : THINGS) {
                traffic.get(SHOP + "/api/" + thing + "/" + verbs.getFirst(), 200, "{\"items\":[],\"total\":1}")
                        .exchange("POST", SHOP + "/api/" + thing + "/" + verbs.getLast(), "", 200, "{\"id\":1}");
            }
            assertThat(traffic.subjects()).hasSize(10);
        }
    }

    @Test
    void whatIsDoneToOneOfManyTellsNothing() {
        for (var verbs : List.of(List.of("list", "list"), List.of("add", "remove"), List.of("listKeys", "getState"))) {
            var traffic = new Traffic();
            for (var name : NAMES) {
                traffic.get(SHOP + "/people/" + name + "/" + verbs.getFirst(), 200, "{\"items\":[],\"total\":1}")
                        .exchange("POST", SHOP + "/people/" + name + "/" + verbs.getLast(), "", 200, "{\"id\":1}");
            }
            assertThat(traffic.subjects())
                    .containsExactlyInAnyOrder(
                            "GET /people/{people}/" + verbs.getFirst(), "POST /people/{people}/" + verbs.getLast());
        }
    }

    private static Traffic ownOperations(Traffic traffic) {
        return traffic.exchange("GET", SHOP + "/api/orders/items", "", 200, "{\"sku\":1,\"price\":2}")
                .exchange("PATCH", SHOP + "/api/users/me", "", 200, "{\"login\":1,\"mail\":2}")
                .exchange("GET", SHOP + "/api/carts/open/invoices", "", 200, "{\"due\":1,\"iban\":2}")
                .exchange("POST", SHOP + "/api/items/query", "", 200, "{\"hits\":1,\"took\":2}")
                .exchange("DELETE", SHOP + "/api/tags/inbox", "", 200, "{\"removed\":1,\"left\":2}");
    }

    private static void health(Traffic traffic, String thing) {
        traffic.get(SHOP + "/api/" + thing + "/actuator/health", 200, "{\"status\":1}");
    }

    @Test
    void operationsOfOneThingAloneTellItApartWithoutNamesInTheirAnswersToo() {
        for (var longer : List.of("", "/open")) {
            var traffic = new Traffic();
            for (var thing : THINGS) {
                health(traffic, thing);
                traffic.get(SHOP + "/api/" + thing + (thing.equals("carts") ? longer : "") + "/of" + thing, 200, "");
            }
            assertThat(traffic.subjects()).hasSize(10);
        }
    }

    @Test
    void whatIsAskedOfOneAloneByAnotherMethodIsNothingOfItsOwn() {
        var traffic = new Traffic();
        for (var name : NAMES) traffic.get(SHOP + "/people/" + name + "/pets", 200, "{\"pets\":[{\"kind\":1}]}");
        traffic.exchange("POST", SHOP + "/people/anna/pets", "{\"kind\":1}", 201, "{\"id\":1}");
        traffic.exchange("DELETE", SHOP + "/people/bert/pets", "", 200, "{\"removed\":1}");
        traffic.exchange("PUT", SHOP + "/people/cleo/pets", "[]", 200, "{\"kept\":1}");
        assertThat(traffic.subjects())
                .containsExactlyInAnyOrder(
                        "GET /people/{people}/pets",
                        "POST /people/{people}/pets",
                        "DELETE /people/{people}/pets",
                        "PUT /people/{people}/pets");
    }

    @Test
    void whatWasRefusedIsNothingOfItsOwn() {
        var traffic = new Traffic();
        for (var name : NAMES) {
            traffic.get(SHOP + "/people/" + name + "/pets", 200, "{\"pets\":[{\"kind\":1}]}")
                    .get(SHOP + "/people/" + name + "/guess" + name, 404, "");
        }
        assertThat(traffic.subjects()).contains("GET /people/{people}/pets");
    }

    @Test
    void sameWordsWithoutNamesInTheAnswersTellNothing() {
        var traffic = new Traffic();
        for (var thing : THINGS) traffic.get(SHOP + "/api/" + thing + "/export/csv", 200, "");
        assertThat(traffic.subjects()).hasSize(5);
    }

    @Test
    void lettersAndANumberAreAnIdentifier() {
        var traffic =
                new Traffic().get(SHOP + "/networks/LA1947/nodes", 200, "{}").get(SHOP + "/hashes/SHA256", 200, "{}");
        assertThat(traffic.subjects())
                .containsExactlyInAnyOrder("GET /networks/{networkId}/nodes", "GET /hashes/SHA256");
    }

    @Test
    void wordsWithTheSameManyPathsBehindThemAreValues() {
        var seats = IntStream.range(0, 30_000)
                .mapToObj(i -> new PathFinding.Seat(List.of(NAMES.get(i % 5), "of" + i / 5), "GET", true, Set.of("id")))
                .toList();
        assertThat(PathFinding.of(seats)).hasSize(seats.size()).containsOnly(Template.of("/{id}/{id2}"));
    }
}
